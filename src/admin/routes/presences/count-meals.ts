import type { AttendanceRow } from "../../../types/http"

export type TariffCount = { label: string; count: number }

/** Meals by tariff, the most frequent first, and how many are still being paid. */
export function countMeals(rows: AttendanceRow[]): { tariffs: TariffCount[]; held: number } {
  const byTariff = new Map<string, number>()
  for (const row of rows) byTariff.set(row.tariff.label, (byTariff.get(row.tariff.label) ?? 0) + 1)
  const tariffs = [...byTariff].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count)
  return { tariffs, held: rows.filter((row) => row.status === "held").length }
}
