const MONEY = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })
const WEEKDAY_AND_DATE = new Intl.DateTimeFormat("fr-FR", { weekday: "short", day: "numeric", timeZone: "UTC" })
const MONTH = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" })
const DAY = new Intl.DateTimeFormat("fr-FR", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" })
const PARIS_DAY = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", weekday: "short", day: "numeric", month: "short" })
const PARIS_CLOCK = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "numeric", minute: "2-digit" })
const DATE = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" })

/** Integer cents as French euros with no-break spaces: `1520` is "15,20 €". */
export function euros(cents: number): string {
  return MONEY.format(cents / 100).replace(/\s/g, "\u00a0")
}

/** A date in French, where the first of a month is "1er". */
function written(format: Intl.DateTimeFormat, date: Date): string {
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === "day" && value === "1" ? "1er" : value))
    .join("")
}

/** A day (`YYYY-MM-DD`) in words: "jeu. 3 déc.". */
export function dayInWords(day: string): string {
  return written(DAY, instantOf(day))
}

/** An instant in Paris as people say it: "mer. 25 nov. à 10 h", "mar. 24 nov. à minuit" for the end of that day. */
export function instantInWords(instant: string): string {
  const at = new Date(instant)
  const parts = new Map(PARIS_CLOCK.formatToParts(at).map(({ type, value }) => [type, value]))
  const [hour, minute] = [Number(parts.get("hour")), parts.get("minute") ?? "00"]
  const isMidnight = hour === 0 && minute === "00"
  const day = written(PARIS_DAY, isMidnight ? new Date(at.getTime() - 1) : at)
  const time = isMidnight ? "minuit" : minute === "00" ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`
  return `${day} à\u00a0${time}`
}

/** A day with its year, for what lasts: "31 août 2027". */
export function dateInWords(day: string): string {
  return written(DATE, instantOf(day))
}

/** Days in order, one line per month: "décembre 2026 : jeu. 3, ven. 4". */
export function daysByMonth(days: string[]): string[] {
  const months = new Map<string, string[]>()
  for (const day of [...days].sort()) {
    const month = MONTH.format(instantOf(day))
    months.set(month, [...(months.get(month) ?? []), written(WEEKDAY_AND_DATE, instantOf(day))])
  }
  return [...months].map(([month, dates]) => `${month}\u00a0: ${dates.join(", ")}`)
}

/** A day has no zone: noon UTC is that day in every formatter set to UTC. */
function instantOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
