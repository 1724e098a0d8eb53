import type { ReactElement } from "react"
import type { OrderSummary } from "@wire"
import { money } from "@/format/money"
import { orders } from "@messages/account"

/** How an order was paid, and what came back. */
export function PaymentList({ order }: { order: OrderSummary }): ReactElement {
  const rows = [
    { label: orders.total, cents: order.total_cents, always: true },
    { label: orders.paidWallet, cents: order.wallet_cents },
    { label: orders.paidCard, cents: order.card_cents },
    { label: orders.refunded, cents: order.refunded_cents },
  ]
  return (
    <dl className="grid max-w-[24rem] gap-1">
      {rows
        .filter(({ cents, always }) => always || cents > 0)
        .map(({ label, cents, always }) => (
          <div key={label} className={always ? "flex justify-between gap-6 font-semibold" : "flex justify-between gap-6"}>
            <dt>{label}</dt>
            <dd>{money(cents)}</dd>
          </div>
        ))}
    </dl>
  )
}
