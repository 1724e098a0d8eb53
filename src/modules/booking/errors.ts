import { CanteenError } from "../../types/canteen-error"
import type { Day, RefusedMeal } from "../../types/http"
import type { SeatLack } from "./seat-refusals"

/** Meals that were refused, with the seats that there were for those that found none: what the register of refusals keeps. */
export class MealsRefused extends CanteenError {
  constructor(
    code: string,
    refused: RefusedMeal[],
    readonly lacking: readonly SeatLack[]
  ) {
    const days = refused.map((meal) => `${meal.date}: ${meal.refusal}`).join(", ")
    super("conflict", code, `Meals that cannot be booked: ${days}`, { refused })
  }
}

/** 409: these meals cannot be had any more; nothing was booked. `meals.full` when seats are all that lacks. */
export function mealsRefused(refused: RefusedMeal[], lacking: readonly SeatLack[] = []): MealsRefused {
  const onlySeats = refused.every((meal) => meal.refusal === "full")
  return new MealsRefused(onlySeats ? "meals.full" : "meals.refused", refused, lacking)
}

/** 400: the cart was paid already. */
export function cartCompleted(cartId: string): CanteenError {
  return new CanteenError("not_allowed", "cart.completed", `The cart "${cartId}" is already paid`)
}

/** 409: the attempt was taken back, or its meals given away, before its card had paid. */
export function checkoutLost(checkoutId: string): CanteenError {
  return new CanteenError("conflict", "checkout.lost", `The meals of checkout "${checkoutId}" are no longer held: nothing is paid`)
}

/** 409: more seats are taken on these days than the capacity that was asked for. */
export function capacityBelowSeats(capacity: number, days: { date: Day; seats_taken: number }[]): CanteenError {
  const taken = days.map(({ date, seats_taken }) => `${date}: ${seats_taken}`).join(", ")
  return new CanteenError("conflict", "meal_day.capacity_below_seats", `A capacity of ${capacity} is below the seats taken: ${taken}`, { field: "capacity", days })
}

/** 409: meals are booked on a day that would not be open any more. */
export function dayHasBookings(date: Day, seats: number): CanteenError {
  return new CanteenError("conflict", "extra_day.has_bookings", `${date} has ${seats} booked meals: close the day to cancel and refund them`, {
    days: [{ date, seats_taken: seats }],
  })
}

/** 400: the canteen service never opens on this weekday. */
export function weekdayNotServed(weekday: string, allowed: string[]): CanteenError {
  const message = `weekdays: "${weekday}" is never served here, only ${allowed.join(", ")}`
  return new CanteenError("invalid_data", "pattern.weekday_not_served", message, { field: "weekdays", allowed })
}

/** 400: the family has not said how its weeks go in this canteen service. */
export function noSavedPattern(): CanteenError {
  return new CanteenError("invalid_data", "pattern.none_saved", "No weekly pattern is saved for this canteen service: save one, or give `pattern`", { field: "saved" })
}

/** 400: the stored school calendar does not reach so far. */
export function schoolYearUnknown(from: string): CanteenError {
  return new CanteenError("invalid_data", "school_year.unknown", `until: the school calendar has no summer holidays after ${from}, give \`to\` instead`, { field: "until" })
}

/** 409: the seat is no longer kept for this family, or was never offered to it. */
export function offerEnded(entryId: string): CanteenError {
  return new CanteenError("conflict", "offer.ended", `The waiting-list entry "${entryId}" has no offer that can still be answered`)
}

/** 409: the entry is no longer in the line: there is nothing to leave. */
export function waitingEnded(entryId: string): CanteenError {
  return new CanteenError("conflict", "waiting_entry.ended", `The waiting-list entry "${entryId}" is no longer in the line`)
}

/** 400: more than the order still holds of the caller's commune, or than its card has paid and did not get back. */
export function refundExceeds(cents: number, leftCents: number): CanteenError {
  return new CanteenError("not_allowed", "order.refund_exceeds", `${cents} cents cannot be given back: at most ${leftCents} are left`, {
    field: "amount_cents",
    left_cents: leftCents,
  })
}

/** 409: the key was used for another refund. */
export function refundKeyReused(key: string): CanteenError {
  return new CanteenError("conflict", "refund.key_reused", `The idempotency key "${key}" was used for another refund`)
}
