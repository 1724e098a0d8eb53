import type { ReactElement } from "react"
import type { Payout } from "@wire"
import { dayOf, longDate } from "@/format/days"
import { payouts as words } from "@messages/payouts"

/** What was taken back before, and how far each part has gone. */
export function PastPayouts({ payouts }: { payouts: readonly Payout[] }): ReactElement {
  return (
    <ul className="border-t border-hairline">
      {payouts.map((payout) => (
        <li key={payout.id} className="border-b border-hairline py-2.5">
          <p className="font-semibold">{words.pastAsked(longDate(dayOf(payout.asked_at)), payout.amount_cents)}</p>
          {partsOf(payout).map((part) => (
            <p key={part} className="text-sm text-muted">
              {part}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function partsOf({ card_cents: card, card_pending_cents: pending, transfer_cents: transfer, iban, paid_on: paid }: Payout): string[] {
  return [
    ...(card - pending > 0 ? [words.cardDone(card - pending)] : []),
    ...(pending > 0 ? [words.cardPending(pending)] : []),
    ...(transfer > 0 ? [paid ? words.transferPaid(transfer, iban ?? "", longDate(paid)) : words.transferDue(transfer, iban ?? "")] : []),
  ]
}
