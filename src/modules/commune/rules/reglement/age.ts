import type { Rulebook } from "../types"
import { counted } from "./french"

const MONTHS_OF_YEAR = 12

/** From what age a child may eat; nothing where any age may. */
export function ageInWords({ min_age_months: months }: Rulebook): string[] {
  if (months === null || months === 0) return []
  const isWhole = months % MONTHS_OF_YEAR === 0
  const age = isWhole ? counted(months / MONTHS_OF_YEAR, ["an", "ans"]) : `${String(months)}\u00a0mois`
  return [`À partir de ${age}, le jour du repas.`]
}
