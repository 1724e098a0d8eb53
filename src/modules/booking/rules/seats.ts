/** What is counted of one meal day. `capacity` is the day's own; null follows its service. */
export type CountedSeats = {
  capacity: number | null
  seats_taken: number
  /** Seats kept for families of the waiting list that were offered one, and have not booked it yet. */
  offered: number
  /** Families of the waiting list that come before everyone else for the next seat. */
  waiting: number
}

/** The seats of a meal day: its own number, else its service's; null without limit. A change of the service's number holds at once. */
export function capacityOf(day: Pick<CountedSeats, "capacity"> | undefined, ofService: number | null): number | null {
  return day?.capacity ?? ofService
}

/** Seats that nobody sits on and that no offer keeps; negative once the capacity was lowered below them. Null without limit. */
export function freeSeats(day: CountedSeats, ofService: number | null): number | null {
  const capacity = capacityOf(day, ofService)
  return capacity === null ? null : capacity - day.seats_taken - day.offered
}

/** Seats left for a family that is not in the line: the waiting list comes first. Null without limit, never negative. */
export function seatsLeft(day: CountedSeats | undefined, ofService: number | null): number | null {
  if (!day) return ofService
  const free = freeSeats(day, ofService)
  return free === null ? null : Math.max(0, free - day.waiting)
}
