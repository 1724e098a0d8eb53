import type { ReactElement } from "react"
import type { Receipt } from "@wire"
import { money } from "@/format/money"
import { means } from "@messages/receipts"

/** By means of payment, then the total. */
export function ReceiptAmounts({ receipt }: { receipt: Receipt }): ReactElement {
  const words = means[receipt.kind]
  const parts = [
    { label: words.wallet, cents: receipt.wallet_cents },
    { label: words.card, cents: receipt.card_cents },
  ].filter(({ cents }) => cents !== 0)
  return (
    <dl className="grid max-w-[28rem] gap-1">
      {parts.map(({ label, cents }) => (
        <div key={label} className="flex justify-between gap-6">
          <dt>{label}</dt>
          <dd className="whitespace-nowrap">{money(cents)}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-6 border-t border-line pt-1 font-semibold">
        <dt>{words.total}</dt>
        <dd className="whitespace-nowrap">{money(receipt.total_cents)}</dd>
      </div>
    </dl>
  )
}
