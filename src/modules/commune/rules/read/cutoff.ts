import { COUNTINGS, IF_CLOSED, WEEKDAYS, type Cutoff, type IfClosed, type Weekday, type WeekdayTime } from "../types"
import { fieldOf, object, optional, problem, read, tagged, type Problem, type Reader } from "./reader"
import { instantText, timeOfDay, weekday, whole, word } from "./values"

const MOST_DAYS = 366
const MOST_WEEKS = 53
const if_closed: Reader<IfClosed> = optional(word(IF_CLOSED), "keep")
const weekdayTime: Reader<WeekdayTime> = object<WeekdayTime>({ weekday, at: timeOfDay })

/** A cutoff of any kind. */
export const cutoff: Reader<Cutoff> = tagged<Cutoff>({
  days_before: object({
    kind: word(["days_before"]),
    days: whole(0, MOST_DAYS),
    counting: optional(word(COUNTINGS), "calendar"),
    at: timeOfDay,
    if_closed,
  }),
  week_before: object({
    kind: word(["week_before"]),
    weeks: whole(0, MOST_WEEKS),
    weekday,
    at: timeOfDay,
    if_closed,
  }),
  weekday_table: object({ kind: word(["weekday_table"]), table: weekdayTable, if_closed }),
  month_before: object({ kind: word(["month_before"]), day: whole(1, 31), at: timeOfDay, if_closed }),
  fixed: object({ kind: word(["fixed"]), at: instantText, if_closed }),
  none: object({ kind: word(["none"]) }),
  never: object({ kind: word(["never"]) }),
})

/** When a window opens: an instant, the same for every day, or a cutoff. */
export const opening: Reader<Cutoff> = (value, path) => {
  if (typeof value !== "string") return cutoff(value, path)
  const at = instantText(value, path)
  return at.ok ? read<Cutoff>({ kind: "fixed", at: at.value, if_closed: "keep" }) : at
}

type Table = { [day in Weekday]?: WeekdayTime }
const days = object<Table>({
  mon: optional(weekdayTime, undefined),
  tue: optional(weekdayTime, undefined),
  wed: optional(weekdayTime, undefined),
  thu: optional(weekdayTime, undefined),
  fri: optional(weekdayTime, undefined),
  sat: optional(weekdayTime, undefined),
  sun: optional(weekdayTime, undefined),
})

/** A table with at least one day; a misspelt weekday would silently be `never`. */
function weekdayTable(value: unknown, path: string): ReturnType<Reader<Table>> {
  const table = days(value, path)
  if (!table.ok) return table
  const unknown = Object.keys(value ?? {}).filter((name) => !WEEKDAYS.some((each) => each === name))
  const errors: Problem[] = unknown.map((name) => ({
    path: `${path}.${name}`,
    code: "unknown_kind",
    message: `${path}.${name}: is not one of ${WEEKDAYS.join(", ")}`,
  }))
  if (errors.length > 0) return { ok: false, errors }
  const empty = WEEKDAYS.every((name) => fieldOf(table.value, name) === undefined)
  return empty ? problem(path, "empty", "must name at least one weekday") : table
}
