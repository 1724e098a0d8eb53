import type { MedusaContainer } from "@medusajs/framework/types"
import { seatLacks } from "../decisions/seat-lacks"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { MealChoice } from "../queries/meal-choice"
import type { RefusedMeal } from "../types/http"

/** Enters in the register what a family chose and was refused for lack of seats. */
export async function noteRefusedSeats(
  container: MedusaContainer,
  { context: { prepared, now }, seatsOf }: MealChoice,
  { refused, customer_id }: { refused: readonly RefusedMeal[]; customer_id: string }
): Promise<void> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  await bookings.noteSeatRefusals(seatLacks(refused, { prepared, seatsOf, customer_id, now }))
}
