import { Temporal } from "temporal-polyfill"
import { addDays } from "./days"
import type { Day, InstantText, TimeOfDay } from "./types"

export type Instant = Temporal.Instant

const INSTANT = /^((?:19|20|21)\d{2}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
/** The end of a day, that is 00:00 of the next one. */
export const END_OF_DAY = "24:00"
const TIME_OF_DAY = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/** Whether `text` is `HH:MM`, `24:00` included. */
export function isTimeOfDay(text: string): boolean {
  return TIME_OF_DAY.test(text)
}

/** Minutes since midnight of a time of day (`24:00` is 1440). */
export function minutesOf(at: TimeOfDay): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
}

/** Whether `name` is an IANA time zone that this platform knows. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/**
 * The instant at which the clocks of `zone` show `at` on `day`. A time that the clocks skip moves forward by the
 * gap, one that they show twice is its first occurrence.
 */
export function wallClock(day: Day, at: TimeOfDay, zone: string): Instant {
  const [date, time] = at === END_OF_DAY ? [addDays(day, 1), "00:00"] : [day, at]
  return localInstant(`${date}T${time}`, zone)
}

/** D 24:00 in `zone`: from this instant on the day is past. */
export function endOfDay(day: Day, zone: string): Instant {
  return wallClock(day, END_OF_DAY, zone)
}

/** D 00:00 in `zone`. */
export function startOfDay(day: Day, zone: string): Instant {
  return wallClock(day, "00:00", zone)
}

/**
 * Reads an ISO 8601 instant; one without offset is a local time of `zone`, and `T24:00` is the next day's midnight.
 * Null when `text` is not an instant.
 */
export function readInstant(text: string, zone: string): Instant | null {
  const parts = INSTANT.exec(text)
  if (!parts) return null
  const [, day = "", time = "", seconds = "", offset = ""] = parts
  const endsDay = time === END_OF_DAY
  if (endsDay && /[1-9]/.test(seconds)) return null
  try {
    const local = endsDay ? `${addDays(day, 1)}T00:00` : `${day}T${time}${seconds}`
    return offset ? Temporal.Instant.from(local + offset) : localInstant(local, zone)
  } catch {
    return null
  }
}

/**
 * Reads an instant that was checked before.
 * @throws RangeError when `text` is not an instant
 */
export function instantIn(text: InstantText, zone: string): Instant {
  const instant = readInstant(text, zone)
  if (!instant) throw new RangeError(`"${text}" is not an ISO 8601 instant`)
  return instant
}

/** An instant as ISO 8601 with the offset of `zone`: `2025-11-25T12:00:00+01:00`. */
export function formatInstant(instant: Instant, zone: string): InstantText {
  return instant.toZonedDateTimeISO(zone).toString({ timeZoneName: "never" })
}

/** The day and the clock time, seconds included, that `zone` shows at `instant`. */
export function localTime(instant: Instant, zone: string): { day: Day; time: string } {
  const local = instant.toZonedDateTimeISO(zone)
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString() }
}

/** `instant` moved to `day`, at the same clock time of `zone`. */
export function moveToDay(instant: Instant, day: Day, zone: string): Instant {
  return localInstant(`${day}T${localTime(instant, zone).time}`, zone)
}

/** Whether `a` is strictly before `b`: the only comparison that the rules need (in time if and only if now < cutoff). */
export function isBefore(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}

/** The earlier of two instants. */
export function earliest(a: Instant, b: Instant): Instant {
  return isBefore(b, a) ? b : a
}

function localInstant(local: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant()
}
