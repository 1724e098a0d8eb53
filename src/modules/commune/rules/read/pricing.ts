import type { Bracket, EffortPricing, Pricing, Rounding, TimeSlicesPricing } from "../types"
import { filledList, isGiven, object, optional, problem, such, tagged, type Reader } from "./reader"
import { cents, decimalText, number, timeOfDay, whole, word } from "./values"

const MOST_SLICE_MINUTES = 24 * 60
const rounding: Reader<Rounding | undefined> = optional(roundingRule, undefined)
const unit: Reader<{ to_cents: number }> = object({ to_cents: whole(1, 10_000) })

const bracket: Reader<Bracket> = such(
  object<Bracket>({ min: number, max: optional(number, null), cents }),
  ({ min, max }) => max === null || min <= max,
  "a bracket whose min is at most its max",
)

const effort: Reader<EffortPricing> = such(
  object<EffortPricing>({
    kind: word(["effort"]),
    rate: decimalText,
    min_cents: cents,
    max_cents: cents,
    without_quotient_cents: cents,
    rounding,
  }),
  (pricing) => pricing.min_cents <= pricing.max_cents,
  "an effort whose min_cents is at most its max_cents",
)

const timed = { at: timeOfDay, cents }
const slices: Reader<TimeSlicesPricing> = object<TimeSlicesPricing>({
  kind: word(["time_slices"]),
  slice_minutes: whole(1, MOST_SLICE_MINUTES),
  cents,
  from: optional(timeOfDay, undefined),
  to: optional(timeOfDay, undefined),
  last: optional(object({ from: timeOfDay, cents }), undefined),
  after: optional(object(timed), undefined),
  rounding,
})

/** The pricing of a tariff, of any kind. */
export const pricing: Reader<Pricing> = tagged<Pricing>({
  flat: object({ kind: word(["flat"]), cents, rounding }),
  brackets: object({
    kind: word(["brackets"]),
    brackets: filledList(bracket),
    without_quotient_cents: cents,
    rounding,
  }),
  effort,
  siblings: object({ kind: word(["siblings"]), cents: filledList(cents), rounding }),
  child_rank: object({ kind: word(["child_rank"]), cents: filledList(cents), rounding }),
  time_slices: timeSlices,
})

function roundingRule(value: unknown, path: string): ReturnType<Reader<Rounding>> {
  return typeof value === "object" ? unit(value, path) : word(["half_up", "up", "down"])(value, path)
}

/** Slices need an end to be counted from; a last slice ends with the morning. */
function timeSlices(value: unknown, path: string): ReturnType<Reader<TimeSlicesPricing>> {
  const result = slices(value, path)
  if (!result.ok) return result
  const { from, to, last } = result.value
  if (!isGiven(from) && !isGiven(to)) return problem(`${path}.from`, "missing", "is missing: say from or to")
  if (last && to && last.from >= to) {
    return problem(`${path}.last.from`, "impossible_value", `${last.from} is not before ${to}`)
  }
  return result
}
