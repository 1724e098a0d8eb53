import { Temporal } from "temporal-polyfill"

/** The day that the communes' clocks showed at an instant: the one that dates a receipt, and gives its year. */
export function localDay(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO("Europe/Paris").toPlainDate().toString()
}
