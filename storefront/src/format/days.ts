import type { Day, Instant } from "@wire"
import { locale } from "@messages/locale"

/** Days are calendar days: read at noon UTC, they never slip to a neighbour. */
function at(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: "UTC" })
}

const short = formatter({ weekday: "short", day: "numeric", month: "short" })
const full = formatter({ weekday: "long", day: "numeric", month: "long" })
const withYear = formatter({ day: "numeric", month: "long", year: "numeric" })
const weekdayOnly = formatter({ weekday: "short" })
const weekdayFull = formatter({ weekday: "long" })
const monthName = formatter({ month: "long" })
const monthYear = formatter({ month: "long", year: "numeric" })
const paris = new Intl.DateTimeFormat(locale.tag, { timeZone: "Europe/Paris", weekday: "short", day: "numeric", month: "short" })
const parisClock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", hour: "numeric", minute: "numeric", hourCycle: "h23" })
const parisDay = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" })

/** A date as the language writes it: in French, the first of a month is "1er". */
function written(format: Intl.DateTimeFormat, date: Date): string {
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === "day" ? locale.dayNumber(Number(value)) : value))
    .join("")
}

/** "jeu. 3 déc." */
export function shortDay(day: Day): string {
  return written(short, at(day)).replace(/ /g, "\u00a0")
}

/** "jeudi 3 décembre" */
export function fullDay(day: Day): string {
  return written(full, at(day))
}

/** "23/11/2026" */
export function shortDate(day: Day): string {
  return day.split("-").reverse().join("/")
}

/** "10 mai 2018" */
export function longDate(day: Day): string {
  return written(withYear, at(day))
}

/** "jeu. 3", "mar. 1er": a day whose month is said beside it. */
export function dayInMonth(day: Day): string {
  return `${weekdayName(day)}\u00a0${locale.dayNumber(dayNumber(day))}`
}

/** "jeu." */
export function weekdayName(day: Day): string {
  return weekdayOnly.format(at(day))
}

/** "jeudi" */
export function weekdayLong(day: Day): string {
  return weekdayFull.format(at(day))
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekday(day: Day): number {
  return at(day).getUTCDay() || 7
}

/** The number of the day in its month. */
export function dayNumber(day: Day): number {
  return at(day).getUTCDate()
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - isoWeekday(day))
}

/** The Paris day on which an instant falls. */
export function dayOf(instant: Instant): Day {
  return parisDay.format(new Date(instant))
}

/** The ISO week number of a day, 1 to 53: the number printed in diaries, by which weeks are called even or odd. */
export function isoWeek(day: Day): number {
  const thursday = addDays(mondayOf(day), 3)
  return 1 + Math.floor((at(thursday).getTime() - at(`${thursday.slice(0, 4)}-01-01`).getTime()) / (7 * 24 * 60 * 60 * 1000))
}

/** "hier à 10 h", "aujourd’hui à 10 h", "demain à minuit" beside `now`, else "ven. 20 nov. à 10 h". */
export function nearDeadline(instant: Instant, now: Instant): string {
  const last = dayOf(new Date(Date.parse(instant) - 1).toISOString())
  const today = dayOf(now)
  const word = { [addDays(today, -1)]: locale.yesterday, [today]: locale.today, [addDays(today, 1)]: locale.tomorrow }[last]
  return word ? locale.at(word, hourOf(instant)) : deadline(instant)
}

/** "mer. 2 déc. à 10 h", "… à 16 h 15", and "mar. 1er déc. à minuit" for the end of that day: as people in France say it. */
export function deadline(instant: Instant): string {
  const moment = new Date(instant)
  const day = isMidnight(moment) ? new Date(moment.getTime() - 1) : moment
  return locale.at(written(paris, day).replace(/ /g, "\u00a0"), hourOf(instant))
}

/** "mardi 9 h 12" within the last six days, "lundi 2 novembre" before. */
export function pastMoment(instant: Instant, now: Instant): string {
  const day = dayOf(instant)
  if (day < addDays(dayOf(now), -6)) return fullDay(day)
  return `${weekdayLong(day)} ${locale.hour(...clock(new Date(instant)))}`
}

/** The hour in Paris, in words. */
function hourOf(instant: Instant): string {
  const moment = new Date(instant)
  return isMidnight(moment) ? locale.midnight : locale.hour(...clock(moment))
}

function isMidnight(moment: Date): boolean {
  const [hours, minutes] = clock(moment)
  return hours === 0 && minutes === 0
}

/** Hours and minutes in Paris. */
function clock(moment: Date): [number, number] {
  const parts = new Map(parisClock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  return [parts.get("hour") ?? 0, parts.get("minute") ?? 0]
}

/** A month, `YYYY-MM`. */
export type Month = string

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** A month typed in an address, or undefined when it is none. */
export function parseMonth(text: string | undefined): Month | undefined {
  return text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined
}

/** A day typed in an address, or undefined when it is none. */
export function parseDay(text: string | undefined): Day | undefined {
  const time = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text
}

export function addMonths(month: Month, count: number): Month {
  const date = at(`${month}-01`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return date.toISOString().slice(0, 7)
}

export function firstDay(month: Month): Day {
  return `${month}-01`
}

export function lastDay(month: Month): Day {
  return addDays(firstDay(addMonths(month, 1)), -1)
}

/** "décembre" */
export function monthWord(month: Month): string {
  return monthName.format(at(firstDay(month)))
}

/** "décembre 2026" */
export function monthTitle(month: Month): string {
  return monthYear.format(at(firstDay(month)))
}

/** Whole seconds from `now` to an instant, 0 once it has passed. */
export function secondsUntil(instant: Instant, now: Instant): number {
  return Math.max(0, Math.floor((Date.parse(instant) - Date.parse(now)) / 1000))
}
