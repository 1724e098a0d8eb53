import { isDay } from "../days"
import { WEEKDAYS, type Day, type DayRange, type InstantText, type TimeOfDay, type Weekday } from "../types"
import { isTimeOfDay, isTimeZone, readInstant } from "../zone"
import { isGiven, problem, read, required, such, type Reader } from "./reader"

/** A million euros: no amount of a canteen is larger, and exact products stay safe integers. */
const MOST_CENTS = 100_000_000
/** At most six digits before the point and twelve after it. */
const DECIMAL_TEXT = /^\d{1,6}(?:\.\d{1,12})?$/

export const text: Reader<string> = required((value): value is string => typeof value === "string", "a text")
export const flag: Reader<boolean> = required((value): value is boolean => typeof value === "boolean", "true or false")
export const number: Reader<number> = required(
  (value): value is number => typeof value === "number" && Number.isFinite(value),
  "a number",
)

/** A whole number between two bounds, both included. */
export function whole(min: number, max: number): Reader<number> {
  return such(number, (n) => Number.isInteger(n) && min <= n && n <= max, `a whole number from ${String(min)} to ${String(max)}`)
}

/** An amount of money in cents. */
export const cents: Reader<number> = whole(0, MOST_CENTS)

/** A decimal string that is not negative, such as `"0.0036"`; a number is refused, since it is a float. */
export const decimalText: Reader<string> = such(
  text,
  (value) => DECIMAL_TEXT.test(value),
  'a decimal text such as "1.5"',
)

export const day: Reader<Day> = such(text, isDay, "a day written YYYY-MM-DD")
export const timeOfDay: Reader<TimeOfDay> = such(text, isTimeOfDay, "a time of day written HH:MM, from 00:00 to 24:00")
/** The zone plays no part in whether a text is an instant. */
export const instantText: Reader<InstantText> = such(
  text,
  (value) => readInstant(value, "UTC") !== null,
  "an instant such as 2025-11-25T12:00:00+01:00",
)

export const timeZone: Reader<string> = such(text, isTimeZone, "a time zone such as Europe/Paris")

/** One of these words. */
export function word<W extends string>(words: readonly W[]): Reader<W> {
  return (value, path) => {
    const known = words.find((each) => each === value)
    if (known !== undefined) return read(known)
    const allowed = words.join(", ")
    if (!isGiven(value)) return problem(path, "missing", `is missing: must be one of ${allowed}`)
    return problem(path, "unknown_kind", `${JSON.stringify(value)} is not one of ${allowed}`)
  }
}

export const weekday: Reader<Weekday> = word(WEEKDAYS)

/** Checks that a range does not end before it begins. */
export function inOrder<T extends DayRange>(reader: Reader<T>): Reader<T> {
  return (value, path) => {
    const result = reader(value, path)
    if (!result.ok || result.value.from <= result.value.to) return result
    return problem(`${path}.to`, "impossible_value", `${result.value.to} is before ${result.value.from}`)
  }
}
