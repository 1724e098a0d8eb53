import type { AttendanceRow } from "../../../types/http"

export type MealCount = { label: string; count: number }
export type DayCounts = { tariffs: MealCount[]; diets: MealCount[]; held: number }

/** Meals by tariff and by diet, the most frequent first, and how many are still being paid. `usual` names the meals without a diet. */
export function countMeals(rows: AttendanceRow[], usual: string): DayCounts {
  const diets = count(rows.map((row) => row.diet?.label ?? usual))
  return { tariffs: count(rows.map((row) => row.tariff.label)), diets, held: rows.filter((row) => row.status === "held").length }
}

function count(labels: string[]): MealCount[] {
  const known = new Map<string, number>()
  for (const label of labels) known.set(label, (known.get(label) ?? 0) + 1)
  return [...known].map(([label, meals]) => ({ label, count: meals })).sort((a, b) => b.count - a.count)
}
