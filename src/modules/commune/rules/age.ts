import { addMonths } from "./days"
import type { Day } from "./types"

/** Whether someone born on `birthDate` is `months` whole months old on `day`. */
export function isOldEnough(birthDate: Day, months: number, day: Day): boolean {
  return addMonths(birthDate, months) <= day
}
