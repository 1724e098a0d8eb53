"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { BookingView } from "@wire"
import { bookings as words } from "@/messages/fr/bookings"
import { Button } from "@/ui/button"
import { Check } from "@/ui/field"
import { SubmitButton } from "@/ui/submit-button"
import { cancelMeals } from "./actions"
import { BookingRow } from "./booking-row"
import { CancelResult } from "./cancel-result"

/** The list of meals; ticking some brings up what comes back, and the one button. */
export function CancelForm({ bookings }: { bookings: readonly BookingView[] }): ReactElement {
  const [state, action] = useActionState(cancelMeals, {})
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = bookings.filter(({ id, can_cancel: possible }) => possible && picked.has(id))
  const cents = chosen.reduce((sum, { price_cents: price }) => sum + price, 0)
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  return (
    <form action={action} className="grid gap-4">
      <CancelResult state={state} bookings={bookings} />
      <ul className="border-t border-hairline">
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} picked={picked.has(booking.id)} onPick={pick} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className="no-print sticky bottom-0 z-10 -mx-4 grid gap-2 border-t border-line bg-surface px-4 py-3 sm:mx-0 sm:px-5">
          <p role="status" className="font-semibold">
            {words.chosen(chosen.length, cents)}
          </p>
          <fieldset className="flex flex-wrap items-baseline gap-x-5">
            <legend className="float-left mr-4 py-2">{words.refundTo}</legend>
            <Check id="refund-wallet" kind="radio" name="refund-to" value="wallet" defaultChecked>
              {words.toWallet}
            </Check>
            <Check id="refund-card" kind="radio" name="refund-to" value="card" aria-describedby="refund-card-hint">
              {words.toCard}
            </Check>
          </fieldset>
          <p id="refund-card-hint" className="text-sm text-muted">
            {words.toCardHint}
          </p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton tone="danger">{words.confirm(chosen.length)}</SubmitButton>
            <Button tone="quiet" onClick={() => setPicked(new Set())}>
              {words.unpick}
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}
