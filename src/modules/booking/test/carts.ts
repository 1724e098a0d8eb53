import type { Attempt } from "../checkout"
import type { Claim, ClaimedMeal } from "../claim"
import type BookingModuleService from "../service"

export const AT = new Date("2026-11-23T07:00:00Z")
export const minutesAfter = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000)
export const HALF_AN_HOUR = { minutes: 30, canExtend: true }
export const THURSDAY = "2026-11-26"
export const FRIDAY = "2026-11-27"

/** Louane at the canteen of Aiguilhe on a Thursday; a fresh object each time. */
export function aMeal(changes: Partial<ClaimedMeal> = {}): ClaimedMeal {
  return {
    beneficiary_id: "bene_louane",
    canteen_service_id: "csvc_canteen",
    meal_day_service_id: "csvc_canteen",
    commune_id: "comm_aiguilhe",
    tariff_id: "tarif_child",
    date: THURSDAY,
    price_cents: 380,
    capacity: null,
    decided_under: { rulebook_id: "rbook_1" },
    ...changes,
  }
}

/** The cart of Camille Dupont, whose meals the rules allow; a fresh object each time. */
export function aClaim(changes: Partial<Claim> = {}): Claim {
  const meals = changes.meals ?? [aMeal()]
  return {
    cart_id: "cart_1",
    customer_id: "cus_dupont",
    payee_id: "payee_agglomeration",
    total_cents: meals.reduce((sum, meal) => sum + meal.price_cents, 0),
    wallet_cents: 0,
    meals,
    at: AT,
    refusalOf: () => null,
    ...changes,
  }
}

/** Another family's cart for another child. */
export function anotherClaim(changes: Partial<Claim> = {}): Claim {
  const meals = [aMeal({ beneficiary_id: "bene_hugo" })]
  return aClaim({ cart_id: "cart_2", customer_id: "cus_martin", meals, ...changes })
}

/** Begins an attempt in a transaction of its own. */
export async function begin(service: BookingModuleService, claim: Claim, method: "wallet" | "card" = "card"): Promise<Attempt> {
  return service.atomically((sql) => service.begin(sql, claim, method))
}

/** A cart that was paid and became an order. */
export async function order(service: BookingModuleService, claim: Claim): Promise<string> {
  const { checkout } = await begin(service, claim)
  await service.noteOrder(checkout.id, `order_${claim.cart_id}`)
  return checkout.id
}

/** What active bookings there are: who, when, and in which state. */
export async function meals(service: BookingModuleService): Promise<string[]> {
  const rows = await service.listCanteenBookings({})
  return rows.map((row) => `${row.beneficiary_id} ${row.day} ${row.status}`).sort()
}

/** Seats taken, by day. */
export async function seats(service: BookingModuleService): Promise<Record<string, number>> {
  const days = await service.listCanteenMealDays({})
  return Object.fromEntries(days.map((day) => [day.day, day.seats_taken]))
}

/** How many of these succeeded, and the codes of the others. */
export async function outcome(work: Promise<unknown>[]): Promise<{ done: number; codes: unknown[] }> {
  const results = await Promise.allSettled(work)
  const codes = results.flatMap((result) => (result.status === "rejected" ? [(result.reason as { code?: unknown }).code] : []))
  return { done: results.length - codes.length, codes }
}
