import { CanteenError } from "../../types/canteen-error"
import type { RefusedMeal } from "../../types/http"
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

/** 409: the seat is no longer kept for this family, or was never offered to it. */
export function offerEnded(entryId: string): CanteenError {
  return new CanteenError("conflict", "offer.ended", `The waiting-list entry "${entryId}" has no offer that can still be answered`)
}

/** 409: the entry is no longer in the line: there is nothing to leave. */
export function waitingEnded(entryId: string): CanteenError {
  return new CanteenError("conflict", "waiting_entry.ended", `The waiting-list entry "${entryId}" is no longer in the line`)
}
