import type { BookingView } from "@wire"
import { deadline } from "@/format/days"
import { bookings as words } from "@messages/bookings"
import { bookingStatuses } from "@messages/words"

/** What became of a meal, or until when it can be cancelled. */
export function stateOf(booking: BookingView): string {
  const { status, refund_cents: cents, refund_to: to, cancel_until: until, cancel_reason: reason } = booking
  if (status === "cancelled") {
    const state = cents !== null && to ? words.cancelled(cents, to) : words.cancelledPlain
    return reason === null ? state : words.byTownHall(state, reason)
  }
  if (status !== "confirmed") return bookingStatuses[status]
  return booking.can_cancel && until ? words.cancelUntil(deadline(until)) : words.cannotCancel
}
