"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { BookingView } from "@wire"
import { bookings as words } from "@messages/bookings"
import { Button } from "@/ui/button"
import { SubmitButton } from "@/ui/submit-button"
import { cancelMeals } from "./actions"
import { BookingRow } from "./booking-row"
import { CancelResult } from "./cancel-result"
import { RefundChoice } from "./refund-choice"

type Props = { bookings: readonly BookingView[]; /** Leaves out the meals that cannot be cancelled. */ onlyPossible?: boolean }

/** The list of meals; ticking some, or all at once, brings up what comes back, and the one button. */
export function CancelForm({ bookings, onlyPossible = false }: Props): ReactElement {
  const [state, action] = useActionState(cancelMeals, {})
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const possible = bookings.filter((booking) => booking.can_cancel)
  const chosen = possible.filter(({ id }) => picked.has(id))
  const paid = chosen.reduce((sum, booking) => sum + booking.price_cents, 0)
  const back = chosen.reduce((sum, booking) => sum + (booking.refund_now_cents ?? 0), 0)
  const listed = onlyPossible ? possible : bookings
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  return (
    <form action={action} className="grid gap-4">
      <CancelResult state={state} bookings={bookings} />
      {onlyPossible && possible.length === 0 && !state.result && <p>{words.orderNothing}</p>}
      {possible.length > 0 && chosen.length < possible.length && (
        <p className="no-print">
          <Button tone="secondary" onClick={() => setPicked(new Set(possible.map(({ id }) => id)))}>
            {words.chooseAll(possible.length)}
          </Button>
        </p>
      )}
      <ul className={listed.length > 0 ? "border-t border-hairline" : undefined}>
        {listed.map((booking) => (
          <BookingRow key={booking.id} booking={booking} picked={picked.has(booking.id)} onPick={pick} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className="no-print sticky bottom-0 z-10 -mx-4 grid gap-2 border-t border-line bg-surface px-4 py-3 sm:mx-0 sm:px-5">
          <p role="status" className="font-semibold">
            {words.chosen(chosen.length, back, paid)}
          </p>
          <RefundChoice />
          <div className="flex flex-wrap gap-3">
            <SubmitButton tone="danger">{words.confirm(chosen.length)}</SubmitButton>
            <Button tone="quiet" onClick={() => setPicked(new Set())}>
              {words.unpick}
            </Button>
          </div>
        </div>
      )}
      {possible.length > 0 && (
        // Without script nothing can be counted beforehand: the same button, and the money goes to the wallet.
        <noscript>
          <SubmitButton tone="danger">{words.confirmTicked}</SubmitButton>
        </noscript>
      )}
    </form>
  )
}
