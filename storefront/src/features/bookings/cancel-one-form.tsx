"use client"

import { useActionState, type ReactElement } from "react"
import type { BookingView } from "@wire"
import { bookingPath } from "@/features/booking/paths"
import { monthOf } from "@/format/days"
import { bookings as words } from "@messages/bookings"
import { ButtonLink } from "@/ui/button"
import { SubmitButton } from "@/ui/submit-button"
import { cancelMeals } from "./actions"
import { CancelResult } from "./cancel-result"
import { RefundChoice } from "./refund-choice"

/** One meal and the one button that cancels it; once done, what came back and the way to book it again. */
export function CancelOneForm({ booking }: { booking: BookingView }): ReactElement {
  const [state, action] = useActionState(cancelMeals, {})
  const done = (state.result?.cancelled.length ?? 0) > 0
  return (
    <form action={action} className="grid gap-4">
      <CancelResult state={state} bookings={[booking]} />
      {booking.can_cancel && !done && (
        <>
          <input type="hidden" name="booking" value={booking.id} />
          <RefundChoice />
        </>
      )}
      <div className="flex flex-wrap gap-3">
        {booking.can_cancel && !done ? (
          <SubmitButton tone="danger">{words.confirm(1)}</SubmitButton>
        ) : (
          <ButtonLink tone="secondary" href={bookingPath(booking.canteen_service.id, monthOf(booking.date))}>
            {words.bookAgain}
          </ButtonLink>
        )}
        <ButtonLink tone="quiet" href="/compte">
          {done ? words.backToAccount : words.unpick}
        </ButtonLink>
      </div>
    </form>
  )
}
