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
