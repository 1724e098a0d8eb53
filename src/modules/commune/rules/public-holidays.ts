import joursFeries from "@socialgouv/jours-feries"
import type { Day } from "./types"

export type PublicHoliday = { date: Day; name: string }

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000

/**
 * The public holidays of France in `year`, in date order, with their French names.
 * `alsaceMoselle` adds Vendredi saint and 26 December (article L3134-13 of the Code du travail).
 */
export function publicHolidays(year: number, { alsaceMoselle = false } = {}): PublicHoliday[] {
  return Object.entries(joursFeries(year, { alsace: alsaceMoselle }))
    .map(([name, midnight]) => ({ date: localDay(midnight), name }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/**
 * The library answers the server's own midnights, and counts days of 24 hours from Easter: where the server's
 * clocks change, its midnight is an hour off. Half a day later is the right day in every zone.
 */
function localDay(midnight: Date): Day {
  const noon = new Date(midnight.getTime() + HALF_A_DAY_MS)
  const [year, ...monthAndDay] = [noon.getFullYear(), noon.getMonth() + 1, noon.getDate()]
  return [String(year), ...monthAndDay.map((part) => String(part).padStart(2, "0"))].join("-")
}
