import { Temporal } from "temporal-polyfill"

/** A family is told of a cutoff that comes within these hours. */
const NEAR = { hours: 48 }
/** What the same mail tells besides: the cutoffs of the days after, since no other mail leaves that week. */
const TOLD = { hours: 7 * 24 }
const PARIS = "Europe/Paris"
/** No mail from 21:00 to 7:00 in Paris. */
const NIGHT = { from: 21, until: 7 }

/** Whether it is night where families sleep. */
export function isNight(now: Temporal.Instant): boolean {
  const { hour } = now.toZonedDateTimeISO(PARIS)
  return hour >= NIGHT.from || hour < NIGHT.until
}

type Due<Meal> = { meals: Meal[]; week: string }

/**
 * What a family is told now of the meals that it misses, the next cutoff first: nothing unless one is near. `week` is the Monday of the week of that cutoff: one mail a
 * week carries it in its key, so that a mail on Sunday evening about Monday is Monday's.
 */
export function dueReminder<Meal extends { book_until: string }>(missing: Meal[], now: Temporal.Instant): Due<Meal> | null {
  const until = (hours: { hours: number }) => (meal: Meal): boolean => Temporal.Instant.compare(meal.book_until, now.add(hours)) <= 0
  const first = missing.find(until(NEAR))
  if (!first) return null
  const day = Temporal.Instant.from(first.book_until).toZonedDateTimeISO(PARIS).toPlainDate()
  return { meals: missing.filter(until(TOLD)), week: day.subtract({ days: day.dayOfWeek - 1 }).toString() }
}
