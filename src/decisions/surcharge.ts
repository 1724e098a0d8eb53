import type { Temporal } from "temporal-polyfill"
import type { LateBooking } from "../modules/commune/rules"
import { eldestFirst } from "../modules/family/rules"
import { type Booker, decideMeal } from "./meal"
import type { PreparedService } from "./service-day"

/** What a rulebook does to late meals of `date`; null where it takes none. */
export type LatePolicy = Exclude<LateBooking, { kind: "refuse" }>

/** The late policy of a meal's date. */
export function latePolicyOn({ rules }: PreparedService, date: string): LatePolicy | null {
  const late = rules.rulebookFor(date)?.book.late
  return late && late.kind !== "refuse" ? late : null
}

/** Whether the late surcharge of `date` is due once per family and day. */
export function isPerFamilyDay(prepared: PreparedService, date: string): boolean {
  return latePolicyOn(prepared, date)?.per === "family_day"
}

type Booked = { customer_id: string; canteen_service_id: string; day: string; status: string; decided_under: Record<string, unknown> }

/** The days on which a booked meal of this family bears the late surcharge at this canteen service. A hold may still give way: it bears none. */
export function borneSurcharges(bookings: readonly Booked[], of: { customer_id: string; canteen_service_id: string }): Set<string> {
  const bearing = bookings.filter(
    (booking) =>
      booking.customer_id === of.customer_id &&
      booking.canteen_service_id === of.canteen_service_id &&
      booking.status !== "held" &&
      booking.decided_under["bears_family_day"] === true
  )
  return new Set(bearing.map((booking) => booking.day))
}

/** Of each day, the beneficiary whose late meal bears the surcharge: the eldest, whatever the order of the request. */
export function bearersOf(family: Booker, meals: readonly { beneficiary_id: string; date: string }[]): Map<string, string> {
  const order = eldestFirst(family.beneficiaries).map(({ id }) => id)
  const bearers = new Map<string, string>()
  for (const id of order) {
    for (const { beneficiary_id, date } of meals) if (beneficiary_id === id && !bearers.has(date)) bearers.set(date, id)
  }
  return bearers
}

type DayMeal = { beneficiary_id: string; date: string }

/**
 * Whether a calendar's cell would bear the day's surcharge no more: a booked meal bears it, or another late meal of the family waits in the cart.
 * A cell alone is priced as the first of its day.
 */
export function surchargesDue(
  prepared: PreparedService,
  family: Booker,
  { cartMeals, borne, now }: { cartMeals: readonly DayMeal[]; borne: ReadonlySet<string>; now: Temporal.Instant }
): (beneficiaryId: string, date: string) => boolean {
  const late = cartMeals.filter(({ beneficiary_id, date }) => {
    const beneficiary = family.beneficiaries.find((own) => own.id === beneficiary_id)
    return beneficiary && isPerFamilyDay(prepared, date) && decideMeal(prepared, family, { beneficiary, date, now }).decision.late
  })
  const bearers = bearersOf(family, late)
  return (beneficiaryId, date) => borne.has(date) || (bearers.has(date) && bearers.get(date) !== beneficiaryId)
}
