const FIRST_MONTH = 8

/** The school year of a day, by the year in which it begins: 31 July 2026 is of 2025, 1 August 2026 of 2026. */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 1] = day.split("-").map(Number)
  return month >= FIRST_MONTH ? year : year - 1
}
