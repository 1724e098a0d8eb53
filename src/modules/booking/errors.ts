import { CanteenError } from "../../types/canteen-error"
import type { Day, RefusedMeal } from "../../types/http"

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
