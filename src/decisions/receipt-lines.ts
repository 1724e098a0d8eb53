import type { Day, ReceiptLine } from "../types/http"

/** A meal as a receipt calls it. Two people of one first name stay two lines. */
export type NamedMeal = Pick<ReceiptLine, "beneficiary" | "commune" | "canteen_service" | "tariff"> & { beneficiary_id: string; date: Day; cents: number }

const byDayAndName = (a: NamedMeal, b: NamedMeal): number => a.date.localeCompare(b.date) || a.beneficiary.localeCompare(b.beneficiary, "fr")

/** One line for each person, service, tariff and price, in order of their first day; dates in order. */
export function receiptLines(meals: readonly NamedMeal[]): ReceiptLine[] {
  const lines = new Map<string, ReceiptLine>()
  for (const { beneficiary_id, date, cents, ...named } of [...meals].sort(byDayAndName)) {
    const key = JSON.stringify([beneficiary_id, named.commune, named.canteen_service, named.tariff, cents])
    const line = lines.get(key) ?? { ...named, dates: [], unit_price_cents: cents, total_cents: 0 }
    line.dates.push(date)
    line.total_cents += cents
    lines.set(key, line)
  }
  return [...lines.values()]
}
