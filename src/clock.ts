import { Temporal } from "temporal-polyfill"
import { readEnvironment } from "./environment"

/**
 * The application's instant: the machine's, shifted by the offset of `CANTEEN_CLOCK` in development, tests and the demo.
 * Read once where a request or a job arrives, then passed down; leases, locks and tokens use the database's time instead.
 */
export function currentInstant(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + readEnvironment().clockOffsetMs)
}

/** The same instant as a date of the database's. */
export function currentDate(): Date {
  return new Date(currentInstant().epochMilliseconds)
}
