import type { Temporal } from "temporal-polyfill"
import type { Day } from "../../../types/http"

/** The day that the clocks of the communes show at `now`. */
export function todayAt(now: Temporal.Instant): Day {
  return now.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString()
}
