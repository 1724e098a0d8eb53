import { answer } from "../cli/answer"

/** A part of a request, as it is written in JSON. */
export type Fields = { [name: string]: unknown }

/** A calendar of the school year 2025-2026, zone A. */
export function schoolYear(changes: Fields = {}): Fields {
  return {
    public_holidays: ["2025-11-01", "2025-11-11", "2025-12-25", "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14"],
    school_holidays: [
      { from: "2025-10-18", to: "2025-11-02" },
      { from: "2025-12-20", to: "2026-01-04" },
      { from: "2026-02-07", to: "2026-02-22" },
      { from: "2026-04-04", to: "2026-04-19" },
    ],
    closures: [],
    extra_days: [],
    ...changes,
  }
}

/** Booked and cancelled until the day before at 10:00, nothing late. */
export function rules(changes: Fields = {}): Fields {
  const cutoff = { kind: "days_before", days: 1, at: "10:00" }
  return {
    effective_from: "2025-09-01",
    time_zone: "Europe/Paris",
    service_days: ["mon", "tue", "thu", "fri"],
    book: { cutoff },
    cancel: { cutoff },
    hold_minutes: 30,
    ...changes,
  }
}

/** The same cutoff to book and to cancel. */
export function withCutoff(cutoff: Fields, changes: Fields = {}): Fields {
  return rules({ book: { cutoff }, cancel: { cutoff }, ...changes })
}

/** The cutoff that the rules give for a meal. */
export function cutoff(date: string, rulebook: Fields, changes: Fields = {}): unknown {
  const request = { op: "cutoff", rulebook, calendar: schoolYear(), date, action: "book", ...changes }
  return fieldOf(answer(request), "cutoff")
}

/** The decision on a meal at 3.80 euros. */
export function decide(date: string, now: string, rulebook: Fields, changes: Fields = {}): object {
  const pricing = { kind: "flat", cents: 380 }
  return answer({ op: "decide", rulebook, calendar: schoolYear(), date, action: "book", now, pricing, ...changes })
}

/** The price of a tariff, in cents. */
export function price(pricing: Fields, changes: Fields = {}): unknown {
  return fieldOf(answer({ op: "price", pricing, ...changes }), "price_cents")
}

/** What one absence costs; meals at 4 euros unless said. */
export function absence(policy: Fields, dates: string[], changes: Fields = {}): object {
  const booked = dates.map((date) => ({ date, paid_cents: 400 }))
  return answer({ op: "absence", policy, booked, ...changes })
}

/** What publication finds, as `code path`. */
export function findings(rulebook: Fields, pricings: Fields[]): { errors: unknown; warnings: unknown } {
  const checks = answer({ op: "validate", rulebook, pricings })
  return { errors: named(fieldOf(checks, "errors")), warnings: named(fieldOf(checks, "warnings")) }
}

function named(entries: unknown): unknown {
  return Array.isArray(entries) ? entries.map(({ code, path }: Fields) => `${String(code)} ${String(path)}`) : entries
}

/** The field of an answer, or the whole answer when it is not there: a failing test shows the error. */
function fieldOf(answered: object, name: string): unknown {
  return name in answered ? Object.entries(answered).find(([field]) => field === name)?.[1] : answered
}
