import type { AddedMeal, RefusalCode, RefusedMeal } from "../types/http"
import type { Selected, SelectedLine, Selection } from "./select"

/** A line of meals that a cart holds already. */
export type HeldLine = { id: string; beneficiary_id: string; tariff_id: string; unit_price_cents: number; dates: string[] }

/** The meals of lines, one for each date. */
export function mealsOfLines(lines: readonly Pick<HeldLine, "beneficiary_id" | "unit_price_cents" | "dates">[]): AddedMeal[] {
  return lines.flatMap(({ beneficiary_id, unit_price_cents, dates }) => dates.map((date) => ({ beneficiary_id, date, price_cents: unit_price_cents })))
}

/** Parts wanted meals from those that a cart holds, which stay as they are and are not decided again. */
export function partHeld(wanted: readonly Selection[], held: readonly HeldLine[]): { fresh: Selection[]; already: AddedMeal[] } {
  const keyOf = (meal: { beneficiary_id: string; date: string }): string => `${meal.beneficiary_id} ${meal.date}`
  const asked = new Set(wanted.flatMap(({ beneficiary_id, dates }) => dates.map((date) => keyOf({ beneficiary_id, date }))))
  const already = mealsOfLines(held).filter((meal) => asked.has(keyOf(meal)))
  const known = new Set(already.map(keyOf))
  const fresh = wanted.map(({ beneficiary_id, dates }) => ({ beneficiary_id, dates: dates.filter((date) => !known.has(keyOf({ beneficiary_id, date }))) }))
  return { fresh, already }
}

/** Joins added lines to those that a cart holds: one of the same beneficiary, tariff and price is replaced by a longer one, the others stay. */
export function growLines(held: readonly HeldLine[], added: readonly SelectedLine[]): { replaced: string[]; lines: SelectedLine[] } {
  const replaced: string[] = []
  const lines = added.map((line) => {
    const same = held.filter((own) => lineKey(own) === lineKey(line))
    replaced.push(...same.map(({ id }) => id))
    return { ...line, dates: [...line.dates, ...same.flatMap(({ dates }) => dates)].sort() }
  })
  return { replaced, lines }
}

function lineKey({ beneficiary_id, tariff_id, unit_price_cents }: Pick<SelectedLine, "beneficiary_id" | "tariff_id" | "unit_price_cents">): string {
  return [beneficiary_id, tariff_id, unit_price_cents].join(" ")
}

/** Refusals that nobody is surprised by when a whole year is asked for at once: they are counted, the others are listed. */
const EXPECTED: ReadonlySet<RefusalCode> = new Set(["not_a_service_day", "school_holiday", "public_holiday", "past", "already_booked", "other_parent_week"])

/** Parts the refusals to tell one by one from those to count by reason. Nothing is lost: the two add up to what was refused. */
export function tellRefusals({ refused }: Pick<Selected, "refused">): { refused: RefusedMeal[]; passed_over: { refusal: RefusalCode; count: number }[] } {
  const counts = new Map<RefusalCode, number>()
  for (const { refusal } of refused) if (EXPECTED.has(refusal)) counts.set(refusal, (counts.get(refusal) ?? 0) + 1)
  return {
    refused: refused.filter(({ refusal }) => !EXPECTED.has(refusal)),
    passed_over: [...counts].map(([refusal, count]) => ({ refusal, count })),
  }
}
