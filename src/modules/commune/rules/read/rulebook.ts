import {
  LATE_PER,
  SCHOOL_HOLIDAYS,
  type AbsencePolicy,
  type Cutoff,
  type LateBooking,
  type LateCancel,
  type ProofTier,
  type Rulebook,
  type Unbooked,
  type Window,
} from "../types"
import { cutoff, opening } from "./cutoff"
import { filledList, list, object, optional, problem, read, record, tagged, type Fields, type Reader } from "./reader"
import { cents, day, decimalText, text, timeZone, weekday, whole, word } from "./values"

const MOST_HOLD_MINUTES = 24 * 60
const HOLD_MINUTES = 30
const MOST_PROOF_HOURS = 24 * 366
const MOST_AGE_MONTHS = 1200

const until: Reader<Cutoff | null> = optional(cutoff, null)
const per: Reader<(typeof LATE_PER)[number]> = optional(word(LATE_PER), "meal")

const lateBooking: Reader<LateBooking> = tagged<LateBooking>({
  refuse: object({ kind: word(["refuse"]) }),
  factor: object({ kind: word(["factor"]), factor: decimalText, until, per }),
  surcharge: object({ kind: word(["surcharge"]), cents, until, per }),
  fixed: object({ kind: word(["fixed"]), cents, until, per }),
})

const lateCancel: Reader<LateCancel> = tagged<LateCancel>({
  refuse: object({ kind: word(["refuse"]) }),
  fee: object({ kind: word(["fee"]), cents, until }),
})

const window: Reader<Window> = object<Window>({
  opens: optional(opening, null),
  residence: optional(record(opening), {}),
})

const unbooked: Reader<Unbooked> = tagged<Unbooked>({
  fixed: object({ kind: word(["fixed"]), cents }),
  surcharge: object({ kind: word(["surcharge"]), cents }),
})

const tierFields: Reader<ProofTier> = object<ProofTier>({
  within_hours: optional(whole(0, MOST_PROOF_HOURS), undefined),
  within_days: optional(whole(0, 366), undefined),
  billed_days: optional(billedDays, undefined),
  credited_days: optional(whole(0, 366), undefined),
})

/** A policy of absence. */
export const absencePolicy: Reader<AbsencePolicy> = object<AbsencePolicy>({
  exempt_reasons: optional(list(text), []),
  clock_starts: optional(word(["absence_day_start"]), "absence_day_start"),
  proof_tiers: optional(list(proofTier), []),
  unjustified_cents: optional(cents, null),
  unjustified_surcharge_cents: optional(cents, null),
})

const fields: Fields<Rulebook> = {
  effective_from: day,
  time_zone: timeZone,
  service_days: filledList(weekday),
  school_holidays: optional(word(SCHOOL_HOLIDAYS), "closed"),
  window: optional(window, null),
  book: object({ cutoff, late: optional(lateBooking, { kind: "refuse" }) }),
  cancel: object({ cutoff, late: optional(lateCancel, { kind: "refuse" }), refund_cents: optional(cents, null) }),
  hold_minutes: optional(whole(0, MOST_HOLD_MINUTES), HOLD_MINUTES),
  absence: optional(absencePolicy, null),
  unbooked: optional(unbooked, null),
  unbooked_cents: optional(cents, null),
  min_age_months: optional(whole(0, MOST_AGE_MONTHS), null),
  cost_per_meal_cents: optional(cents, null),
}

/** A whole rulebook, its defaults filled in. */
export const rulebook: Reader<Rulebook> = object(fields)

/** What a rulebook says of a meal that was not booked: the rest of it may be absent. */
export const unbookedRule: Reader<Pick<Rulebook, "unbooked" | "unbooked_cents">> = object({
  unbooked: fields.unbooked,
  unbooked_cents: fields.unbooked_cents,
})

function billedDays(value: unknown, path: string): ReturnType<Reader<number | "all">> {
  return value === "all" ? read(value) : whole(0, 366)(value, path)
}

/** A tier says exactly one of `billed_days` and `credited_days`. */
function proofTier(value: unknown, path: string): ReturnType<Reader<ProofTier>> {
  const tier = tierFields(value, path)
  if (!tier.ok) return tier
  const { billed_days: billed, credited_days: credited } = tier.value
  if (billed === undefined && credited === undefined) {
    return problem(`${path}.billed_days`, "missing", "is missing: say billed_days or credited_days")
  }
  if (billed !== undefined && credited !== undefined) {
    return problem(`${path}.credited_days`, "impossible_value", "say either billed_days or credited_days")
  }
  return tier
}
