import { CUSTODY_WEEKS } from "../custody"
import { calendar } from "../read/calendar"
import { pricing } from "../read/pricing"
import { isGiven, list, object, optional, problem, such, type Reader } from "../read/reader"
import { absencePolicy, unbookedRule, rulebook } from "../read/rulebook"
import { cents, day, flag, instantText, number, text, timeOfDay, timeZone, whole, word } from "../read/values"
import type { Action, Rulebook } from "../types"

const LARGEST_QUOTIENT = 1_000_000_000
const LARGEST_FAMILY = 100

const action: Reader<Action> = word(["book", "cancel"])
const family = {
  quotient: optional(such(number, (n) => Math.abs(n) <= LARGEST_QUOTIENT, "a possible quotient"), null),
  siblings: optional(whole(0, LARGEST_FAMILY), null),
  rank: optional(whole(0, LARGEST_FAMILY), null),
}
const service = { rulebook: optional(rulebook, null), rulebooks: optional(list(rulebook), null), calendar }

/** `rulebook` or `rulebooks`: one of them must be there. */
function ofService<T extends { rulebook: Rulebook | null; rulebooks: Rulebook[] | null }>(reader: Reader<T>): Reader<T> {
  return (value, path) => {
    const request = reader(value, path)
    if (!request.ok || isGiven(request.value.rulebook) || isGiven(request.value.rulebooks)) return request
    return problem("rulebook", "missing", "is missing: give rulebook or rulebooks")
  }
}

export const cutoffRequest = ofService(object({ ...service, date: day, action }))

export const decideRequest = ofService(
  object({
    ...service,
    ...family,
    date: day,
    action,
    now: instantText,
    pricing: optional(pricing, null),
    paid_cents: optional(cents, null),
    residence: optional(text, null),
    birth_date: optional(day, null),
    custody_weeks: optional(word(CUSTODY_WEEKS), null),
    surcharge_already_due: optional(flag, false),
  }),
)

export const daysRequest = ofService(object({ ...service, from: day, to: day }))

export const priceRequest = object({
  ...family,
  pricing,
  pickup: optional(timeOfDay, null),
  arrival: optional(timeOfDay, null),
  rulebook: optional(unbookedRule, null),
  unbooked: optional(flag, false),
})

export const absenceRequest = object({
  policy: absencePolicy,
  booked: list(object({ date: day, paid_cents: cents })),
  reason: optional(text, null),
  proof_at: optional(instantText, null),
  time_zone: optional(timeZone, "Europe/Paris"),
})

export const validateRequest = object({ rulebook, pricings: list(pricing) })

export const holdRequest = object({ rulebook, held_at: instantText, now: instantText })
