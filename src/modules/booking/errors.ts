import { CanteenError } from "../../types/canteen-error"
import type { RefusedMeal } from "../../types/http"

/** 409: these meals cannot be had any more; nothing was booked. `meals.full` when seats are all that lacks. */
export function mealsRefused(refused: RefusedMeal[]): CanteenError {
  const onlySeats = refused.every((meal) => meal.refusal === "full")
  const days = refused.map((meal) => `${meal.date}: ${meal.refusal}`).join(", ")
  return new CanteenError("conflict", onlySeats ? "meals.full" : "meals.refused", `Meals that cannot be booked: ${days}`, { refused })
}

/** 400: the cart was paid already. */
export function cartCompleted(cartId: string): CanteenError {
  return new CanteenError("not_allowed", "cart.completed", `The cart "${cartId}" is already paid`)
}

/** 409: the attempt was taken back, or its meals given away, before its card had paid. */
export function checkoutLost(checkoutId: string): CanteenError {
  return new CanteenError("conflict", "checkout.lost", `The meals of checkout "${checkoutId}" are no longer held: nothing is paid`)
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
