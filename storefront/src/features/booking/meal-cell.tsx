"use client"

import { memo, type ReactElement } from "react"
import type { CalendarCell, Cents, Day, Instant } from "@wire"
import { showWaitingList } from "@/features/waiting-list/anchor"
import { cellWords } from "@messages/booking"
import { classes } from "@/ui/classes"
import { CellMark, type MarkKind } from "./cell-mark"

export type CellProps = {
  mealKey: string
  cell: CalendarCell
  day: Day
  name: string
  note?: string
  menu?: string
  fullSince?: Instant
  now: Instant
  /** The server allows this meal. */
  free: boolean
  chosen: boolean
  /** The usual price of the month: only another one is written in the cell. */
  usualCents: Cents | undefined
  onToggle: (key: string, cents: Cents) => void
  onStory: (story: string) => void
}

function markOf({ cell, free, chosen }: CellProps): MarkKind {
  if (cell.state === "booked") return "booked"
  if (chosen) return "chosen"
  if (cell.offer && free) return "held"
  if (cell.waiting) return "waiting"
  if (cell.state === "late" && free) return "late"
  if (free) return "free"
  return cell.state === "held" ? "held" : "refused"
}

/** One meal: a native checkbox under a mark. One that cannot be chosen can still be reached, and says why. */
export const MealCell = memo(function MealCell(props: CellProps): ReactElement {
  const { mealKey, cell, day, name, note, menu, fullSince, now, free, chosen, usualCents, onToggle, onStory } = props
  const words = cellWords({ cell, day, name, now, note, menu, fullSince })
  const price = cell.price_cents
  const other = free && price !== undefined && price !== usualCents
  return (
    <label className="relative flex h-12 min-w-[44px] items-center justify-center lg:h-full lg:min-w-0" title={words}>
      <input
        type="checkbox"
        name={free ? "meal" : undefined}
        value={mealKey}
        checked={free ? chosen : cell.state === "booked"}
        aria-disabled={free ? undefined : true}
        aria-label={words}
        className="peer absolute inset-0 m-0 size-full cursor-[inherit] appearance-none rounded-md"
        onChange={() => {
          onStory(words)
          if (free) onToggle(mealKey, price ?? 0)
          else if (cell.refusal === "full") showWaitingList(day)
        }}
        onFocus={() => onStory(words)}
      />
      <span className={classes("pointer-events-none grid justify-items-center gap-px", !free && "cursor-default")}>
        <CellMark kind={markOf(props)} rank={cell.waiting?.rank} />
        {other && (
          <span aria-hidden="true" className={classes("text-[0.75rem] leading-none", cell.state === "late" ? "text-late" : "text-muted")}>
            {(price / 100).toFixed(2).replace(".", ",")}
          </span>
        )}
      </span>
    </label>
  )
})
