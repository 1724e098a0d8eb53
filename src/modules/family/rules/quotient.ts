/** A quotient that a commune accepted, in whole euros, for meals between two days, both included. */
export type AcceptedQuotient = { commune_id: string; value: number; valid_from: string; valid_until: string }

/** The quotient that counts at a commune for a meal on `date`: the last accepted of those that cover it; null when none does. `quotients` come oldest first. */
export function quotientOn(quotients: readonly AcceptedQuotient[], communeId: string, date: string): AcceptedQuotient | null {
  const covering = quotients.filter((own) => own.commune_id === communeId && own.valid_from <= date && date <= own.valid_until)
  return covering.at(-1) ?? null
}

/** Longer than any commune lets a quotient count: a later day is a slip of the hand. */
const MOST_YEARS = 2

/** Whether a paper may count until `until`: not before it begins or is decided, and not longer than so many years. */
export function isPossibleUntil(until: string, { valid_from, today, years = MOST_YEARS }: { valid_from: string; today: string; years?: number }): boolean {
  const latest = `${Number(today.slice(0, 4)) + years}${today.slice(4)}`
  return valid_from <= until && today <= until && until <= latest
}

/** The last day of the school year that `day` belongs to, 31 August: until when a quotient usually counts. */
export function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4))
  return `${day.slice(5) > "08-31" ? year + 1 : year}-08-31`
}
