import { readEnvironment } from "../../src/environment"

/** A Monday of the school year, in the morning: what the specs of meals count from. */
export const START = "2026-11-23T08:00:00+01:00"

const MINUTE_MS = 60_000
const realNow = Date.now
let shift = 0
let passed = 0

/** Starts the application's clock at `START`. Call it before the server is up. */
export function startClock(): void {
  process.env["CANTEEN_CLOCK"] = START
  shift = 0
  jest.spyOn(Date, "now").mockImplementation(() => realNow() + shift)
}

/**
 * Moves the application's clock to as many minutes after `START` as were asked for since the last `rewind`: what the machine took meanwhile is left
 * out, and time never runs backwards. The database's clock stays.
 */
export function forward(minutes: number): void {
  passed += minutes
  shift = Math.max(shift, shiftTo(passed))
}

/** The application's clock is at `START` again, however long the file's tests have taken since. */
export function rewind(): void {
  passed = 0
  shift = shiftTo(0)
}

/** What makes the application's instant these minutes after `START`, at this moment. */
function shiftTo(minutes: number): number {
  return Date.parse(START) + minutes * MINUTE_MS - readEnvironment().clockOffsetMs - realNow()
}
