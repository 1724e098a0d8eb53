/** A Monday of the school year, in the morning: what the specs of meals count from. */
export const START = "2026-11-23T08:00:00+01:00"

const realNow = Date.now
let shift = 0
let begun = realNow()

/** Starts the application's clock at `START`. Call it before the server is up. */
export function startClock(): void {
  process.env["CANTEEN_CLOCK"] = START
  shift = 0
  begun = realNow()
  jest.spyOn(Date, "now").mockImplementation(() => realNow() + shift)
}

/** Moves the application's clock forward; the database's stays. */
export function forward(minutes: number): void {
  shift += minutes * 60_000
}

/** The clock is where the file's tests began, however long they have taken since. */
export function rewind(): void {
  shift = begun - realNow()
}
