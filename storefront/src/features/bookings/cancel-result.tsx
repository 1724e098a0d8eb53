import type { ReactElement } from "react"
import type { BookingView, CancelResponse } from "@wire"
import { shortDay } from "@/format/days"
import { bookings as words } from "@messages/bookings"
import { refusalSentence } from "@messages/refusals"
import { Notice } from "@/ui/notice"
import type { CancelState } from "./actions"

function refunded(result: CancelResponse, to: "wallet" | "card", status: "done" | "pending"): number {
  return result.cancelled
    .flatMap(({ refunds }) => refunds)
    .filter((refund) => refund.to === to && refund.status === status)
    .reduce((sum, { cents }) => sum + cents, 0)
}

type Props = { state: CancelState; bookings: readonly BookingView[] }

/** What was cancelled, what comes back and where, and what was not. */
export function CancelResult({ state, bookings }: Props): ReactElement | null {
  if (state.message) {
    return (
      <Notice tone="stop" role="alert">
        {state.message}
      </Notice>
    )
  }
  const { result } = state
  if (!result) return null
  const wallet = refunded(result, "wallet", "done")
  const card = refunded(result, "card", "done")
  const pending = refunded(result, "card", "pending")
  return (
    <>
      {result.cancelled.length > 0 && (
        <Notice tone="done" role="status" title={words.done(result.cancelled.length)}>
          {wallet > 0 && <p>{words.backToWallet(wallet)}</p>}
          {card > 0 && <p>{words.backToCard(card)}</p>}
          {pending > 0 && <p>{words.backPending(pending)}</p>}
          <p>{words.rebook}</p>
        </Notice>
      )}
      {result.refused.length > 0 && (
        <Notice tone="stop" role="alert" title={words.refusedTitle}>
          <ul>
            {result.refused.map(({ booking_id: id, refusal }) => {
              const booking = bookings.find((one) => one.id === id)
              const day = booking ? shortDay(booking.date) : ""
              return <li key={id}>{words.refused(day, booking?.beneficiary.first_name ?? "", refusalSentence(refusal, "cancel"))}</li>
            })}
          </ul>
        </Notice>
      )}
    </>
  )
}
