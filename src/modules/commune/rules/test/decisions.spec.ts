import { type Fields, decide, rules, schoolYear } from "./builders"

const DAY = "2025-11-27"
const IN_TIME = "2025-11-26T09:59:59+01:00"
const LATE = "2025-11-26T10:00:00+01:00"
const cutoff = { kind: "days_before", days: 1, at: "10:00" }
const until9 = { kind: "days_before", days: 0, at: "09:00" }
const book = (late: object, changes: object = {}) => rules({ book: { cutoff, late }, ...changes })
const cancel = (changes: object) => rules({ cancel: { cutoff, ...changes } })
const strike = { from: DAY, to: DAY, reason: "strike", note: "Grève nationale" }
const closed = schoolYear({ closures: [strike], extra_days: [DAY, "2025-11-26"] })
const window = (fields: object) => rules({ window: fields })
const double = { kind: "factor", factor: "2" }
const slices = { kind: "time_slices", slice_minutes: 30, from: "16:15", cents: 115 }
const perFamily = { kind: "surcharge", cents: 200, per: "family_day" }

type Row = [name: string, now: string, rulebook: Fields, changes: Fields, expected: object]

describe("booking", () => {
  it.each<Row>([
    // In time if and only if now < cutoff. At the very second of the cutoff it is late.
    ["is in time a second before the cutoff", IN_TIME, book(double), {}, { late: false, price_cents: 380, price_after_cents: 760 }],
    ["is late at the very second of the cutoff", LATE, book(double), {}, { late: true, price_cents: 760, price_after_cents: 760 }],
    ["is in time a nanosecond before the cutoff", "2025-11-26T09:59:59.999999999+01:00", book(double), {}, { late: false }],
    ["compares instants of any offset", "2025-11-26T04:00:00-05:00", book(double), {}, { late: true }],
    ["reads a now without offset in the zone", "2025-11-26T09:59:59", book(double), {}, { late: false }],
    // LateBooking: refuse is the default; null is the same as absent.
    ["is refused late by default", LATE, rules(), {}, { allowed: false, refusal: "after_cutoff", price_after_cents: null, late: false }],
    ["is refused late when the policy is null", LATE, rules({ book: { cutoff, late: null } }), {}, { refusal: "after_cutoff" }],
    // An optional `until`, after which it is refused.
    ["is refused from `until` on", "2025-11-27T09:00:00+01:00", book({ ...double, until: until9 }), {}, { refusal: "after_cutoff", price_cents: null }],
    ["shows no late price where `until` is the cutoff", IN_TIME, book({ ...double, until: cutoff }), {}, { late: false, price_after_cents: null }],
    ["shows no late price where `until` is never", IN_TIME, book({ ...double, until: { kind: "never" } }), {}, { allowed: true, price_after_cents: null }],
    ["shows no late price without deadline", IN_TIME, rules({ book: { cutoff: { kind: "none" }, late: double } }), {}, { price_after_cents: null }],
    ["is late until D 24:00 when `until` has no deadline", "2025-11-27T23:59:59+01:00", book({ ...double, until: { kind: "none" } }), {}, { late: true }],
    // `past`: from D 24:00 on, whatever the cutoff or the late policy.
    ["is past at D 24:00, late policy or not", "2025-11-28T00:00:00+01:00", book(double), {}, { refusal: "past", late: false, price_after_cents: null }],
    ["is past although a fixed cutoff is later", "2025-11-28T00:00:00+01:00", rules({ book: { cutoff: { kind: "fixed", at: "2026-06-30T12:00" } } }), {}, { refusal: "past" }],
    ["is after the cutoff on the day itself", "2025-11-27T23:59:59+01:00", rules(), {}, { refusal: "after_cutoff" }],
    // Where the cutoff is null, booking is refused `after_cutoff`, no late policy applies.
    ["is refused where it is never possible, late policy or not", IN_TIME, rules({ book: { cutoff: { kind: "never" }, late: double } }), {}, { refusal: "after_cutoff", book_until: null, price_after_cents: null }],
    // `per: family_day`: due once per family and day, on its first late meal.
    ["bears the surcharge on the first late meal of the family", LATE, book(perFamily), {}, { price_cents: 580, late: true }],
    ["bears no second surcharge that day", LATE, book(perFamily), { surcharge_already_due: true }, { price_cents: 380, late: true, price_after_cents: 380 }],
    ["shows the price after without a second surcharge", IN_TIME, book(perFamily), { surcharge_already_due: true }, { price_cents: 380, price_after_cents: 380 }],
    ["bears a surcharge on each meal by default", LATE, book({ ...perFamily, per: null }), { surcharge_already_due: true }, { price_cents: 580 }],
    // A late price is computed from the rounded price of the tariff; each price is rounded when it is computed.
    ["rounds a late price as the tariff says", LATE, book({ kind: "factor", factor: "1.5" }), { pricing: { kind: "flat", cents: 301, rounding: "down" } }, { price_cents: 451 }],
    ["rounds a late price half up", LATE, book({ kind: "factor", factor: "1.5" }), { pricing: { kind: "flat", cents: 301 } }, { price_cents: 452 }],
    ["rounds a late price to 5 cents", LATE, book({ kind: "factor", factor: "1.1" }), { pricing: { kind: "flat", cents: 375, rounding: { to_cents: 5 } } }, { price_cents: 415 }],
    ["multiplies exactly", LATE, book({ kind: "factor", factor: "1.005" }), { pricing: { kind: "flat", cents: 100 } }, { price_cents: 101 }],
    // `time_slices` is not the price of a meal.
    ["has no price before the child has left", IN_TIME, book(double), { pricing: slices }, { allowed: true, price_cents: null, price_after_cents: null }],
    // From the very instant of `opens` on it is open; a window holds for booking only.
    ["is not open yet", "2025-11-01T06:59:59+01:00", window({ opens: "2025-11-01T07:00" }), {}, { refusal: "not_yet_open" }],
    ["opens at the very instant", "2025-11-01T07:00:00+01:00", window({ opens: "2025-11-01T07:00" }), {}, { allowed: true }],
    ["opens by a cutoff of the meal", "2025-11-12T23:59:59+01:00", window({ opens: { kind: "days_before", days: 14, at: "00:00" } }), {}, { refusal: "not_yet_open" }],
    ["never opens when the opening is never", IN_TIME, window({ opens: { kind: "never" } }), {}, { refusal: "not_yet_open" }],
    // `residence` wins over `opens` for the situations it names.
    ["opens earlier for residents", "2025-10-01T08:00:00+02:00", window({ opens: "2025-11-01T07:00", residence: { resident: "2025-10-01T08:00" } }), { residence: "resident" }, { allowed: true }],
    ["opens later for others", IN_TIME, window({ opens: "2025-09-01T07:00", residence: { other: "2025-12-01T08:00" } }), { residence: "other" }, { refusal: "not_yet_open" }],
    ["opens as for all where a situation is not named", IN_TIME, window({ opens: "2025-09-01T07:00", residence: { other: "2025-12-01T08:00" } }), { residence: "resident" }, { allowed: true }],
    ["is always open to a situation that no opening names", IN_TIME, window({ residence: { other: "2025-12-01T08:00" } }), { residence: "constructor" }, { allowed: true }],
    // The first that applies: closed days, not_yet_open, past, after_cutoff, then what is known of the child.
    ["is not open yet, although the meal is past", "2025-11-28T08:00:00+01:00", window({ opens: "2026-01-01T00:00" }), {}, { refusal: "not_yet_open" }],
    ["gives the closure beside `closed`, extra day or not", IN_TIME, rules(), { calendar: closed }, { refusal: "closed", closure: { reason: "strike", note: "Grève nationale" }, book_until: "2025-11-26T10:00:00+01:00" }],
    ["is refused before the first rulebook", "2025-08-01T10:00:00+02:00", rules(), { date: "2025-08-29" }, { refusal: "not_a_service_day", book_until: null, cancel_until: null }],
    // min_age_months: on the meal's date; refusal `too_young`.
    ["is refused a day before the child is three", IN_TIME, rules({ min_age_months: 36 }), { birth_date: "2022-11-28" }, { refusal: "too_young", price_cents: null }],
    ["is allowed on the day the child is three", IN_TIME, rules({ min_age_months: 36 }), { birth_date: "2022-11-27" }, { allowed: true }],
    ["is late before it is too young", LATE, rules({ min_age_months: 36 }), { birth_date: "2025-01-01" }, { refusal: "after_cutoff" }],
    ["does not ask the age without a minimum", IN_TIME, rules(), { birth_date: "2025-11-01" }, { allowed: true }],
    // custody_weeks: the ISO week of the meal (2025-11-27 is in week 48).
    ["is refused in the other parent's week", IN_TIME, rules(), { custody_weeks: "odd" }, { refusal: "other_parent_week" }],
    ["is allowed in the parent's week", IN_TIME, rules(), { custody_weeks: "even" }, { allowed: true }],
    ["is too young before it is the other parent's week", IN_TIME, rules({ min_age_months: 36 }), { birth_date: "2025-01-01", custody_weeks: "odd" }, { refusal: "too_young" }],
    // Fields that do not apply are null.
    ["has no refund", IN_TIME, rules(), {}, { allowed: true, refusal: null, refund_cents: null, cancel_until: "2025-11-26T10:00:00+01:00" }],
  ])("%s", (_name, ...[now, rulebook, changes, expected]) => {
    expect(decide(DAY, now, rulebook, changes)).toMatchObject(expected)
  })

  it("knows week 53 as odd, and the week after it as odd too", () => {
    const parity = (date: string) => decide(date, "2020-12-01T08:00:00+01:00", rules({ effective_from: "2020-09-01" }), { custody_weeks: "odd", calendar: {} })
    expect(parity("2021-01-01")).toMatchObject({ allowed: true })
    expect(parity("2021-01-04")).toMatchObject({ allowed: true })
    expect(parity("2021-01-11")).toMatchObject({ refusal: "other_parent_week" })
  })
})

describe("cancelling", () => {
  const fee = { kind: "fee", cents: 299 }
  it.each<Row>([
    ["comes back in full in time", IN_TIME, cancel({}), {}, { allowed: true, late: false, refund_cents: 400, price_cents: null, price_after_cents: null }],
    ["is refused late by default", LATE, cancel({}), {}, { refusal: "after_cutoff", refund_cents: null }],
    // `fee`: the rest is credited; never below 0.
    ["bears the fee late", LATE, cancel({ late: fee }), {}, { late: true, refund_cents: 101 }],
    ["is free when the fee is nothing", LATE, cancel({ late: { kind: "fee", cents: 0 } }), {}, { late: true, refund_cents: 400 }],
    ["never costs more than was paid", LATE, cancel({ late: fee }), { paid_cents: 100 }, { allowed: true, refund_cents: 0 }],
    ["is refused from `until` on", "2025-11-27T09:00:00+01:00", cancel({ late: { ...fee, until: until9 } }), {}, { refusal: "after_cutoff" }],
    // `refund_cents` refunds that much instead of the price paid, never more than it.
    ["comes back in part", IN_TIME, cancel({ refund_cents: 385 }), {}, { refund_cents: 385 }],
    ["never gives back more than was paid", IN_TIME, cancel({ refund_cents: 385 }), { paid_cents: 300 }, { refund_cents: 300 }],
    ["bears the fee on what comes back", LATE, cancel({ refund_cents: 385, late: fee }), {}, { refund_cents: 86 }],
    // Where the cutoff is null, `not_cancellable`; no late policy applies.
    ["is never possible, late policy or not", IN_TIME, rules({ cancel: { cutoff: { kind: "never" }, late: fee } }), {}, { refusal: "not_cancellable", cancel_until: null }],
    ["is past before it is not cancellable", "2025-11-28T00:00:00+01:00", rules({ cancel: { cutoff: { kind: "never" } } }), {}, { refusal: "past" }],
    ["is closed before anything else", LATE, cancel({}), { calendar: closed }, { refusal: "closed", closure: { reason: "strike" } }],
    // A window holds for booking only; age and custody are asked of who books.
    ["does not wait for a window", IN_TIME, window({ opens: "2026-01-01T00:00" }), {}, { allowed: true }],
    ["does not ask the age nor the week", IN_TIME, rules({ min_age_months: 36 }), { birth_date: "2025-01-01", custody_weeks: "odd" }, { allowed: true }],
  ])("%s", (_name, ...[now, rulebook, changes, expected]) => {
    expect(decide(DAY, now, rulebook, { action: "cancel", paid_cents: 400, ...changes })).toMatchObject(expected)
  })
})
