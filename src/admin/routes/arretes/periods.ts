import type { Day } from "../../../types/http"
import { monthBounds, shiftMonth } from "../../format/days"

export type Period = { from: Day; to: Day }
export type PeriodName = "lastMonth" | "thisMonth" | "thisYear"

/** The periods that are asked for most, seen from a day. */
export function periodOf(name: PeriodName, today: Day): Period {
  const [month, year] = [today.slice(0, 7), today.slice(0, 4)]
  if (name === "lastMonth") return monthBounds(shiftMonth(month, -1))
  if (name === "thisMonth") return monthBounds(month)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
