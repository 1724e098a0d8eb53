import { memo, type ReactElement } from "react"
import { booking } from "@messages/booking"
import { CellMark, type MarkKind } from "./cell-mark"

const entries: readonly { kind: MarkKind; words: string }[] = [
  { kind: "free", words: booking.legendFree },
  { kind: "chosen", words: booking.legendChosen },
  { kind: "booked", words: booking.legendBooked },
  { kind: "late", words: booking.legendLate },
  { kind: "waiting", words: booking.legendWaiting },
  { kind: "refused", words: booking.legendRefused },
]

/** What the marks mean, and on which weekdays there never is a meal. */
export const Legend = memo(function Legend({ never }: { never: readonly string[] }): ReactElement {
  return (
    <div className="grid gap-1 text-sm text-muted">
      <ul aria-label={booking.legend} className="flex flex-wrap gap-x-5 gap-y-1">
        {entries.map(({ kind, words }) => (
          <li key={kind} className="inline-flex items-center gap-1.5">
            <span className="[&>svg]:size-5">
              <CellMark kind={kind} rank={1} />
            </span>
            {words}
          </li>
        ))}
      </ul>
      {never.length > 0 && <p>{booking.never(never)}</p>}
    </div>
  )
})
