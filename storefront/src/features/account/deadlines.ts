import type { CalendarResponse, Day, Instant } from "@wire"

export type Deadline = {
  serviceId: string
  serviceName: string
  day: Day
  bookUntil: Instant
  beneficiaryIds: string[]
  /** Further days of this service that can still be booked in the same weeks. */
  moreDays: number
}

/** For each calendar, the first day whose booking closes, soonest first. */
export function nextDeadlines(calendars: readonly CalendarResponse[]): Deadline[] {
  return calendars.flatMap(firstDeadline).sort((a, b) => Date.parse(a.bookUntil) - Date.parse(b.bookUntil))
}

function firstDeadline({ canteen_service: service, days }: CalendarResponse): Deadline[] {
  const open = days.flatMap(({ date, cells }) => {
    const free = cells.filter(({ state }) => state === "bookable")
    const bookUntil = free[0]?.book_until
    return bookUntil ? [{ day: date, bookUntil, beneficiaryIds: free.map((cell) => cell.beneficiary_id) }] : []
  })
  const first = open[0]
  if (!first) return []
  return [{ serviceId: service.id, serviceName: service.name, ...first, moreDays: open.length - 1 }]
}
