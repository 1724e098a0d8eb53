import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"

type Meal = { beneficiary_id: string; customer_id: string; canteen_service_id: string; tariff_id: string; day: string }

/** Writes a confirmed meal as it stands after a checkout, without one: for specs that only need it to exist. */
export async function bookMeal(container: MedusaContainer, meal: Meal): Promise<void> {
  await container.resolve<BookingModuleService>(BOOKING_MODULE).createCanteenBookings({
    ...meal,
    checkout_id: "checkout_of_a_spec",
    commune_id: "commune_of_a_spec",
    meal_day_id: `${meal.canteen_service_id}:${meal.day}`,
    meal_day_service_id: meal.canteen_service_id,
    status: "confirmed",
    price_cents: 380,
    decided_under: {},
    booked_at: new Date(),
  })
}
