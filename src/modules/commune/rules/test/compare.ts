import { Temporal } from "temporal-polyfill"

const INSTANTS = new Set(["cutoff", "book_until", "cancel_until"])

/**
 * Whether an answer holds all that is expected: other fields are free, instants compare as instants, `errors` and
 * `warnings` as the set of their codes, `billed` as the days still due.
 */
export function isSame(expected: unknown, got: unknown, key = ""): boolean {
  if (INSTANTS.has(key) && typeof expected === "string") return typeof got === "string" && isSameInstant(expected, got)
  if (key === "errors" || key === "warnings") return equal(distinct(expected, codeOf), distinct(got, codeOf))
  if (key === "billed") return equal(distinct(expected, dueOf), distinct(got, dueOf))
  if (Array.isArray(expected)) {
    return Array.isArray(got) && got.length === expected.length && expected.every((each, i) => isSame(each, got[i]))
  }
  if (isObject(expected)) {
    return isObject(got) && Object.entries(expected).every(([name, value]) => name in got && isSame(value, got[name], name))
  }
  return expected === got
}

function isSameInstant(expected: string, got: string): boolean {
  return Temporal.Instant.from(expected).equals(Temporal.Instant.from(got))
}

type Fields = { [name: string]: unknown }

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function distinct(entries: unknown, name: (entry: Fields) => string | null): string[] {
  const known = Array.isArray(entries) ? entries.filter(isObject).map(name) : ["not a list"]
  return [...new Set(known.filter((each) => each !== null))].sort()
}

function codeOf({ code }: Fields): string {
  return String(code)
}

function dueOf({ date, cents }: Fields): string | null {
  return cents === 0 ? null : `${String(date)} ${String(cents)}`
}

function equal(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}
