import { addDays } from "./days"
import type { Day } from "./types"

/** A holiday of the school calendar of one zone; both ends are without school. */
export type NamedHoliday = { from: Day; to: Day; name: string }

/**
 * The last day of the school year that `day` is in, or of the next one during the summer: the eve of the summer holidays, which the
 * Ministry of Education names "Été" or "Vacances d'Été". Null when the calendar does not reach so far.
 */
export function schoolYearEnd(holidays: readonly NamedHoliday[], day: Day): Day | null {
  const summers = holidays.filter(({ from, name }) => from > day && isSummer(name)).map(({ from }) => from)
  const [next] = summers.sort()
  return next === undefined ? null : addDays(next, -1)
}

function isSummer(name: string): boolean {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return /(^|[^a-z])ete([^a-z]|$)/.test(plain)
}
