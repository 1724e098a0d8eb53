import type { Temporal } from "temporal-polyfill"

/** The day that the clocks of the communes show at `now`. */
export function todayAt(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString()
}
