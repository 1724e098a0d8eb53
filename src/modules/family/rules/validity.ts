import { endOfSchoolYear } from "./quotient"

/** How long an accepted paper counts, as a commune asks for it. */
export type Validity = { validity: "school_year" | "months" | "unlimited"; months: number | null }

/** The last day on which a paper accepted on `day` is proposed to count; null without end. Month ends are kept: 31 August and six months is 28 February. */
export function proposedUntil({ validity, months }: Validity, day: string): string | null {
  if (validity === "unlimited") return null
  return validity === "months" && months !== null ? addMonths(day, months) : endOfSchoolYear(day)
}

/** A day some months later, or the last of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const place = year * 12 + month - 1 + months
  const [laterYear, laterMonth] = [Math.floor(place / 12), (place % 12) + 1]
  const last = LENGTHS[laterMonth - 1] ?? (isLeap(laterYear) ? 29 : 28)
  return [String(laterYear).padStart(4, "0"), two(laterMonth), two(Math.min(date, last))].join("-")
}

const LENGTHS: readonly (number | undefined)[] = [31, undefined, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function two(value: number): string {
  return String(value).padStart(2, "0")
}
