import type { ReactElement } from "react"

import type { DaySeats as Seats } from "../../../types/http"
import { useDaySeats } from "../../api/meals"
import { useWords } from "../../i18n/use-words"

type DaySeatsProps = { date: string; canteen_service_id?: string }

/** Seats taken out of those that there are, and who waits, for each service that has a limit or a line; nothing elsewhere. */
export function DaySeats(query: DaySeatsProps): ReactElement | null {
  const words = useWords()
  const { data } = useDaySeats(query)
  const limited = (data?.seats ?? []).filter((seats) => seats.capacity !== null || seats.waiting > 0)
  if (limited.length === 0) return null
  return (
    <ul aria-label={words("attendance.seatsLabel")} className="flex flex-col gap-1 px-4 py-3 sm:px-6">
      {limited.map((seats) => (
        <li key={seats.canteen_service.id} className="txt-small text-ui-fg-subtle flex flex-wrap items-baseline gap-x-3">
          <span>{seats.canteen_service.name}</span>
          <Figures seats={seats} />
        </li>
      ))}
    </ul>
  )
}

function Figures({ seats }: { seats: Seats }): ReactElement {
  const words = useWords()
  const { capacity, seats_taken: taken, seats_offered: offered, waiting } = seats
  const isFull = capacity !== null && taken + offered >= capacity
  return (
    <>
      <span className="txt-compact-medium-plus text-ui-fg-base tabular-nums">
        {capacity === null ? words("attendance.seatsTaken", { count: taken }) : words("attendance.seatsOf", { taken, capacity })}
      </span>
      {isFull && <span className="text-ui-fg-base">{words("attendance.full")}</span>}
      {offered > 0 && <span>{words("attendance.seatsOffered", { count: offered })}</span>}
      {waiting > 0 && <span>{words("attendance.waiting", { count: waiting })}</span>}
    </>
  )
}
