import type { Day } from "../../../types/http"

/** No one who eats was born before. */
export const EARLIEST_BIRTH: Day = "1900-01-01"

/** Whether someone can be born on `day`, seen from `today`. */
export function isPossibleBirth(day: Day, today: Day): boolean {
  return day >= EARLIEST_BIRTH && day <= today
}
