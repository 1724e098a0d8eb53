import type { Day, Instant } from "../../types/http"

const ZONE = "Europe/Paris"
const DAY_MS = 86_400_000
const SHORT = new Intl.DateTimeFormat("fr-FR", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" })
const SHORT_WITH_YEAR = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })
const LONG = new Intl.DateTimeFormat("fr-FR", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
const MONTH = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" })
const LOCAL_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE })
const LOCAL_SHORT = new Intl.DateTimeFormat("fr-FR", { weekday: "short", day: "numeric", month: "short", timeZone: ZONE })
const LOCAL_TIME = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: ZONE })

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** A date in French, where the first of a month is "1er". */
function written(format: Intl.DateTimeFormat, date: Date): string {
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === "day" && value === "1" ? "1er" : value))
    .join("")
}

/** "jeu. 3 déc." */
export function shortDay(day: Day): string {
  return written(SHORT, noon(day))
}

/** "10 mai 2018" */
export function dayWithYear(day: Day): string {
  return written(SHORT_WITH_YEAR, noon(day))
}

/** "jeudi 3 décembre 2026" */
export function longDay(day: Day): string {
  return written(LONG, noon(day))
}

/** "jeu. 3 déc., 8 h 55", in the communes' time zone. */
export function shortInstant(instant: Instant): string {
  const at = new Date(instant)
  return `${written(LOCAL_SHORT, at)}, ${LOCAL_TIME.format(at).replace(":", "\u00a0h\u00a0")}`
}

/** "jeu. 3 déc.", in the communes' time zone. */
export function instantDay(instant: Instant): string {
  return written(LOCAL_SHORT, new Date(instant))
}

/** This browser's day in the communes' time zone; only for display, the server decides every rule. */
export function localToday(): Day {
  return LOCAL_DAY.format(new Date())
}

/** The day `count` days after (or before) `day`. */
export function shiftDay(day: Day, count: number): Day {
  return new Date(noon(day).getTime() + count * DAY_MS).toISOString().slice(0, 10)
}

/** Whole years between a birth date and a day. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** "décembre 2026", of a month written `YYYY-MM`. */
export function monthName(month: string): string {
  return MONTH.format(noon(`${month}-01`))
}

/** The month `count` months after (or before) `month`, written `YYYY-MM`. */
export function shiftMonth(month: string, count: number): string {
  const first = noon(`${month}-01`)
  first.setUTCMonth(first.getUTCMonth() + count)
  return first.toISOString().slice(0, 7)
}

/** The first and the last day of a month, written `YYYY-MM`. */
export function monthBounds(month: string): { from: Day; to: Day } {
  return { from: `${month}-01`, to: shiftDay(`${shiftMonth(month, 1)}-01`, -1) }
}
