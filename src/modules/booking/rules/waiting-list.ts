/** How long a family may think about a seat, in hours; the booking cutoff of the day ends it sooner. */
export const OFFER_HOURS = 12
const HOUR_MS = 3_600_000

/** Until when an offer made at `at` can be answered: some hours, and never beyond `cutoff`, the instant from which the day is late or shut. */
export function offerDeadline(at: Date, cutoff: Date | null): Date {
  const end = at.getTime() + OFFER_HOURS * HOUR_MS
  return new Date(cutoff && cutoff > at ? Math.min(end, cutoff.getTime()) : end)
}

/** Refusals that may end by themselves or with a decision of the commune: whoever waits keeps the place. */
const PASSING: ReadonlySet<string> = new Set(["closed", "public_holiday", "school_holiday", "not_a_service_day", "not_yet_open"])

/** Whether a refused family is out of the line for good: its deadline has passed, or it may no longer book there. */
export function endsWaiting(refusal: string): boolean {
  return !PASSING.has(refusal)
}
