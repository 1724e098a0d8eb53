import { decideAbsence } from "../absence"
import { addDays, eachDay } from "../days"
import { holdExpiry, isHoldLive } from "../hold"
import { prepare, type ServiceRules } from "../prepare"
import { priceCents } from "../pricing"
import { checkPublication } from "../publication"
import { problem, read, type Read, type Reader } from "../read/reader"
import { timeSlicesCents, type Attendance } from "../time-slices"
import type { Calendar, FamilySituation, Pricing, Rulebook } from "../types"
import { unbookedCents, unbookedOf } from "../unbooked"
import { formatInstant, instantIn } from "../zone"
import {
  absenceRequest,
  cutoffRequest,
  daysRequest,
  decideRequest,
  holdRequest,
  priceRequest,
  validateRequest,
} from "./requests"

/** Answers a request, or tells what is wrong with it. */
export type Operation = (request: unknown) => Read<object>

const MOST_DAYS = 3660

/** What the command line answers, by `op`. */
export const OPERATIONS: ReadonlyMap<unknown, Operation> = new Map<unknown, Operation>([
  ["cutoff", operation(cutoffRequest, (asked) => read({ cutoff: rulesOf(asked).cutoff(asked.date, asked.action) }))],
  ["decide", operation(decideRequest, (asked) => (asked.action === "book" ? decideBook(asked) : decideCancel(asked)))],
  ["days", operation(daysRequest, daysBetween)],
  ["price", operation(priceRequest, priceNow)],
  [
    "absence",
    operation(absenceRequest, ({ policy, booked, reason, proof_at, time_zone }) => {
      const proofAt = proof_at === null ? null : instantIn(proof_at, time_zone)
      return read(decideAbsence(policy, { missed: booked, reason, proof_at: proofAt }, time_zone))
    }),
  ],
  ["validate", operation(validateRequest, ({ rulebook, pricings }) => read(checkPublication(rulebook, pricings)))],
  [
    "hold",
    operation(holdRequest, ({ rulebook, held_at, now }) => {
      const expiry = holdExpiry(rulebook, instantIn(held_at, rulebook.time_zone))
      const live = isHoldLive(expiry, instantIn(now, rulebook.time_zone))
      return read({ expires_at: formatInstant(expiry, rulebook.time_zone), live })
    }),
  ],
])

type Asked<R> = R extends Reader<infer T> ? T : never

function operation<T>(reader: Reader<T>, answer: (request: T) => Read<object>): Operation {
  return (request) => {
    const asked = reader(request, "")
    return asked.ok ? answer(asked.value) : asked
  }
}

function rulesOf(asked: { rulebook: Rulebook | null; rulebooks: Rulebook[] | null; calendar: Calendar }): ServiceRules {
  return prepare(asked.rulebooks ?? (asked.rulebook ? [asked.rulebook] : []), asked.calendar)
}

function decideBook(asked: Asked<typeof decideRequest>): Read<object> {
  const { pricing } = asked
  if (!pricing) return problem("pricing", "missing", "is missing: a booking has a price")
  return read(rulesOf(asked).decideBooking({ ...asked, pricing }))
}

/** Without `paid_cents`, the tariff's price was paid. */
function decideCancel(asked: Asked<typeof decideRequest>): Read<object> {
  const { pricing, date, now } = asked
  const paid = asked.paid_cents ?? (pricing && pricing.kind !== "time_slices" ? priceCents(pricing, asked) : null)
  if (paid === null) return problem("paid_cents", "missing", "is missing: what was paid for the meal")
  return read(rulesOf(asked).decideCancelling({ date, now, paid_cents: paid }))
}

function daysBetween(asked: Asked<typeof daysRequest>): Read<object> {
  const { from, to } = asked
  if (to > addDays(from, MOST_DAYS)) return problem("to", "impossible_value", `is more than ${String(MOST_DAYS)} days after from`)
  const rules = rulesOf(asked)
  return read({ days: eachDay(from, to).map((date) => ({ date, ...rules.dayStatus(date) })) })
}

function priceNow({ pricing, rulebook, unbooked, ...situation }: Asked<typeof priceRequest>): Read<object> {
  const tariff = tariffCents(pricing, situation)
  if (!tariff.ok) return tariff
  const rule = unbooked && rulebook ? unbookedOf(rulebook) : null
  return read({ price_cents: unbookedCents(rule, { cents: tariff.value, rounding: pricing.rounding }) })
}

function tariffCents(pricing: Pricing, situation: FamilySituation & Attendance): Read<number> {
  if (pricing.kind !== "time_slices") return read(priceCents(pricing, situation))
  const isTimed = (pricing.from && situation.pickup) || (pricing.to && situation.arrival)
  if (isTimed) return read(timeSlicesCents(pricing, situation))
  return problem(pricing.from ? "pickup" : "arrival", "missing", "is missing: a time to count slices with")
}
