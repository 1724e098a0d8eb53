import type { Pricing } from "../types"
import { under } from "../read/path"
import type { Finding } from "./finding"

/** Brackets that share a quotient, and quotients between two brackets that are in none. Whole parts are compared. */
export function bracketFindings(pricing: Pricing, path: string): Finding[] {
  if (pricing.kind !== "brackets") return []
  const ordered = pricing.brackets
    .map(({ min, max }, index) => ({ index, first: Math.ceil(min), last: max === null ? Infinity : Math.floor(max) }))
    .sort((a, b) => a.first - b.first)
  let reached = Infinity
  return ordered.flatMap(({ index, first, last }, rank): Finding[] => {
    const before = rank === 0 ? first - 1 : reached
    reached = rank === 0 ? last : Math.max(reached, last)
    if (first <= before) return [{ code: "bracket_overlap", path: under(path, "brackets", index, "min") }]
    return first > before + 1 ? [{ code: "bracket_gap", path: under(path, "brackets", index, "min") }] : []
  })
}
