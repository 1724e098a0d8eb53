import type { Temporal } from "temporal-polyfill"
import { type Day, type Decision, type Pricing, type prepare, eachDay, versionOn } from "../modules/commune/rules"
import type { PreviewCell, PreviewDay, RulebookPreviewResponse } from "../types/http"
import type { NamedPricings } from "./rulebook-publication"

type Rules = ReturnType<typeof prepare>
type Asked = { from: Day; to: Day; now: Temporal.Instant; tariffs: readonly NamedPricings[]; noteOf: (date: Day) => string | undefined }

/** Each day under these rules, as a family without quotient meets it; a day without tariff has no price. */
export function previewDays(rules: Rules, asked: Asked): PreviewDay[] {
  return eachDay(asked.from, asked.to).map((date) => {
    const { open, reason } = rules.dayStatus(date)
    const note = open ? undefined : asked.noteOf(date)
    const priced = asked.tariffs.map(({ label, pricings }) => ({ label, decision: decide(rules, { date, now: asked.now }, versionOn(pricings, date)?.pricing) }))
    return {
      date,
      open,
      reason,
      ...(note === undefined ? {} : { note }),
      decision: shown(priced[0]?.decision ?? decide(rules, { date, now: asked.now }, undefined)),
      prices: priced.map(({ label, decision: { price_cents, price_after_cents } }) => ({ label, price_cents, price_after_cents })),
    }
  })
}

/** The days that are another thing after than before. */
export function changesBetween(before: readonly PreviewDay[], after: readonly PreviewDay[]): RulebookPreviewResponse["changes"] {
  const former = new Map(before.map((day) => [day.date, day]))
  return after.flatMap((day) => {
    const known = former.get(day.date)
    if (!known || JSON.stringify([toCell(known), known.prices]) === JSON.stringify([toCell(day), day.prices])) return []
    return [{ date: day.date, before: toCell(known), after: toCell(day) }]
  })
}

/** Without pricing, the same decision without prices. */
function decide(rules: Rules, meal: { date: Day; now: Temporal.Instant }, pricing: Pricing | undefined): Decision {
  if (pricing) return rules.decideBooking({ ...meal, pricing })
  const decision = rules.decideBooking({ ...meal, pricing: { kind: "flat", cents: 0 } })
  return { ...decision, price_cents: null, price_after_cents: null }
}

function shown({ allowed, refusal, late, book_until, cancel_until, price_cents, price_after_cents }: Decision): PreviewDay["decision"] {
  return { allowed, refusal, late, book_until, cancel_until, price_cents, price_after_cents }
}

/** Without service there is nothing to book until, nor to cancel. */
function toCell({ open, reason, decision }: PreviewDay): PreviewCell {
  return { open, reason, ...decision, ...(open ? {} : { book_until: null, cancel_until: null }) }
}
