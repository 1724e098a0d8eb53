import type { Day } from "../types/http"

/**
 * The last of these days, in order, that a balance in cents still pays, each with all that it costs; nothing when it does not pay the first one that costs.
 * `costOn` is asked for no day after the balance has run out.
 */
export function coversUntil(balanceCents: number, days: readonly Day[], costOn: (day: Day) => number): Day | undefined {
  let left = balanceCents
  let last: Day | undefined
  for (const day of days) {
    const cost = costOn(day)
    if (cost === 0) continue
    if (cost > left) return last
    left -= cost
    last = day
  }
  return last
}
