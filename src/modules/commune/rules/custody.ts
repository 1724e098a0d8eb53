import { isoWeek } from "./days"
import type { Day } from "./types"

export const CUSTODY_WEEKS = ["even", "odd"] as const
/** The ISO weeks during which the child is with the parent who books. */
export type CustodyWeeks = (typeof CUSTODY_WEEKS)[number]

/** Whether `day` is in a week of the parent who has the child in `weeks`. */
export function isParentWeek(weeks: CustodyWeeks, day: Day): boolean {
  return (isoWeek(day) % 2 === 0) === (weeks === "even")
}
