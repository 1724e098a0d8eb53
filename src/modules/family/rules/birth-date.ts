/** No one who eats was born before. */
export const EARLIEST_BIRTH: string = "1900-01-01"

/** Whether someone can be born on `day`, seen from `today`. */
export function isPossibleBirth(day: string, today: string): boolean {
  return day >= EARLIEST_BIRTH && day <= today
}
