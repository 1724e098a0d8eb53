import { decimal } from "../decimal"
import { WEEKDAYS, type Day, type InstantText, type TimeOfDay, type Weekday } from "../types"
import { instantIn, localTime } from "../zone"

const NO_BREAK = "\u00a0"
const DAY_NAMES: { [day in Weekday]: string } = {
  mon: "lundi",
  tue: "mardi",
  wed: "mercredi",
  thu: "jeudi",
  fri: "vendredi",
  sat: "samedi",
  sun: "dimanche",
}
const MONTHS = [
  "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]

/** "lundi" */
export function dayName(day: Weekday): string {
  return DAY_NAMES[day]
}

/** These weekdays in the week's order, each once. */
export function inWeekOrder(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day))
}

/** "9 h", "8 h 30"; the end of a day is "24 h", which nobody takes for its beginning. */
export function hour(at: TimeOfDay): string {
  const [hours, minutes] = [Number(at.slice(0, 2)), at.slice(3, 5)]
  return [String(hours), "h", ...(minutes === "00" ? [] : [minutes])].join(NO_BREAK)
}

/** "3,80 €" */
export function euros(cents: number): string {
  return `${String(Math.floor(cents / 100))},${String(cents % 100).padStart(2, "0")}${NO_BREAK}€`
}

/** "1er", "20" */
export function dayOfMonth(day: number): string {
  return day === 1 ? "1er" : String(day)
}

/** "1er octobre 2026" */
export function date(day: Day): string {
  return `${dayOfMonth(Number(day.slice(8)))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`
}

/** "1er octobre 2026 à 12 h", on the clocks of `zone`. */
export function instant(text: InstantText, zone: string): string {
  const { day, time } = localTime(instantIn(text, zone), zone)
  return `${date(day)} à ${hour(time)}`
}

/** "lundi, mardi et jeudi" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ""
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} et ${last}`
}

/** "1 heure", "72 heures" */
export function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${String(count)}${NO_BREAK}${count < 2 ? one : many}`
}

/** How much a factor adds to a price, exactly: `"1.5"` is `"50"`, `"0.875"` is `"-12,5"`. */
export function addedPercent(factor: string): string {
  const { units, scale } = decimal(factor)
  const one = 10n ** BigInt(scale)
  const added = (units - one) * 100n
  const size = added < 0n ? -added : added
  const fraction = (size % one).toString().padStart(scale, "0").slice(0, scale).replace(/0+$/, "")
  return `${added < 0n ? "-" : ""}${(size / one).toString()}${fraction === "" ? "" : `,${fraction}`}`
}

/** "50 %" */
export function percent(amount: string): string {
  return `${amount}${NO_BREAK}%`
}
