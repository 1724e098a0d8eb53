import fc from "fast-check"
import { addDays } from "../days"
import { readCalendar, readPricing, readRulebook } from "../read"
import { COUNTINGS, IF_CLOSED, SCHOOL_HOLIDAYS, WEEKDAYS, type Calendar, type MealPricing, type Rulebook } from "../types"

/** A rulebook that the readers accept, on a calendar that they accept. */
export type Service = { rulebook: Rulebook; calendar: Calendar }

const at = fc.oneof(
  fc.constant("24:00"),
  fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
)
const weekday = fc.constantFrom(...WEEKDAYS)
const if_closed = fc.constantFrom(...IF_CLOSED)

/** Every kind whose cutoff moves with the meal. */
const movingCutoff = fc.oneof(
  fc.record({ kind: fc.constant("days_before"), days: fc.nat(12), counting: fc.constantFrom(...COUNTINGS), at, if_closed }),
  fc.record({ kind: fc.constant("week_before"), weeks: fc.integer({ min: 1, max: 3 }), weekday, at, if_closed }),
  fc.record({ kind: fc.constant("month_before"), day: fc.integer({ min: 1, max: 31 }), at, if_closed }),
  fc.record({
    kind: fc.constant("weekday_table"),
    table: fc.dictionary(weekday, fc.record({ weekday, at }), { minKeys: 1 }),
    if_closed,
  }),
  fc.constant({ kind: "none" }),
  fc.constant({ kind: "never" }),
)
const sameWeekCutoff = fc.record({ kind: fc.constant("week_before"), weeks: fc.constant(0), weekday, at, if_closed })
const cents = fc.nat(2000)
const until = fc.option(movingCutoff)

/** Policies under which a late meal costs at least its price in time. */
const dearerLate = fc.oneof(
  fc.constant({ kind: "refuse" }),
  fc.record({ kind: fc.constant("surcharge"), cents, until, per: fc.constantFrom("meal", "family_day") }),
  fc.record({ kind: fc.constant("factor"), factor: fc.constantFrom("1", "1.25", "1.5", "2"), until }),
)
const lateCancel = fc.oneof(fc.constant({ kind: "refuse" }), fc.record({ kind: fc.constant("fee"), cents, until }))

/** A day of the two school years that the properties look at. */
export const day = fc.nat(730).map((offset) => addDays("2025-09-01", offset))
const range = fc.tuple(day, fc.nat(16)).map(([from, length]) => ({ from, to: addDays(from, length) }))

const calendar = fc.record({
  public_holidays: fc.array(day, { maxLength: 6 }),
  school_holidays: fc.array(range, { maxLength: 5 }),
  closures: fc.array(range.map((dates) => ({ ...dates, reason: "works", note: null })), { maxLength: 3 }),
  extra_days: fc.array(day, { maxLength: 3 }),
})

const rulebook = (cutoff: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.record({
    effective_from: fc.constant("2025-09-01"),
    time_zone: fc.constantFrom("Europe/Paris", "Indian/Reunion", "America/Guadeloupe", "Pacific/Noumea"),
    service_days: fc.uniqueArray(weekday, { minLength: 1 }),
    school_holidays: fc.constantFrom(...SCHOOL_HOLIDAYS),
    window: fc.option(fc.record({ opens: cutoff })),
    book: fc.record({ cutoff, late: dearerLate }),
    cancel: fc.record({ cutoff, late: lateCancel }),
  })

/** A service whose cutoffs all come before the end of their meal, whatever the meal. */
export const soundService = service(movingCutoff)
/** A service whose cutoffs may come after the meal. */
export const anyService = service(fc.oneof(movingCutoff, sameWeekCutoff))

const rounding = fc.constantFrom("half_up", "up", "down", { to_cents: 5 })
/** A tariff of any kind that prices a meal. */
export const pricing: fc.Arbitrary<MealPricing> = fc
  .oneof(
    fc.record({ kind: fc.constant("flat"), cents, rounding }),
    fc.record({ kind: fc.constant("siblings"), cents: fc.array(cents, { minLength: 1 }), rounding }),
    fc.record({
      kind: fc.constant("effort"),
      rate: fc.constantFrom("0.0036", "0.0041", "0.00777"),
      min_cents: fc.nat(300),
      max_cents: fc.integer({ min: 300, max: 900 }),
      without_quotient_cents: cents,
      rounding,
    }),
  )
  .map((value) => {
    const read = readPricing(value)
    if (!read.ok || read.pricing.kind === "time_slices") throw new Error(JSON.stringify(read))
    return read.pricing
  })

function service(cutoff: fc.Arbitrary<object>): fc.Arbitrary<Service> {
  return fc.tuple(rulebook(cutoff), calendar).map(([rules, days]) => {
    const [readRules, readDays] = [readRulebook(rules), readCalendar(days)]
    if (!readRules.ok || !readDays.ok) throw new Error(JSON.stringify([readRules, readDays]))
    return { rulebook: readRules.rulebook, calendar: readDays.calendar }
  })
}

function two(part: number): string {
  return String(part).padStart(2, "0")
}
