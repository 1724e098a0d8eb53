/** A meal day as it stands; none before its first booking. */
type MealDaySeats = { capacity: number | null; seats_taken: number }

/**
 * How many seats a meal day has left, never below 0; null without limit. A meal day keeps the capacity that it was made with, one that is
 * not made yet gets its service's: what is decided again under the lock.
 */
export function seatsLeft(day: MealDaySeats | undefined, serviceCapacity: number | null): number | null {
  const capacity = day ? day.capacity : serviceCapacity
  return capacity === null ? null : Math.max(0, capacity - (day?.seats_taken ?? 0))
}
