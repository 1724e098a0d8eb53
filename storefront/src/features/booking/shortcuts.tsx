"use client"

import type { ReactElement, ReactNode } from "react"
import { isoWeekday, monthWord, weekdayLong, weekdayName, type Month } from "@/format/days"
import { booking } from "@messages/booking"
import { Chip } from "./chip"
import type { BoardState } from "./use-board"

type Props = { month: Month; board: BoardState; children: ReactNode }

/** Everything at once: the month, one weekday, or what `children` repeat; each says what it did and what it passed over. */
export function Shortcuts({ month, board, children }: Props): ReactElement {
  const all = [...board.cells.values()]
  const free = all.filter((one) => one.free)
  const weekdays = [...new Set(free.map(({ day }) => isoWeekday(day.date)))].sort()
  const name = monthWord(month)
  const chosen = Object.keys(board.selection).length > 0
  // The last two are always there: a chip that came with the first meal would move the grid away under the finger.
  return (
    <div role="group" aria-label={booking.shortcuts} className="no-print flex flex-wrap items-center gap-2">
      {free.length > 0 && (
        <Chip pressed={free.every(({ key }) => key in board.selection)} onClick={() => board.toggleAll(all)}>
          {booking.wholeMonth(name)}
        </Chip>
      )}
      {weekdays.map((weekday) => {
        const group = all.filter(({ day }) => isoWeekday(day.date) === weekday)
        const example = group[0]?.day.date
        if (!example) return null
        return (
          <Chip
            key={weekday}
            pressed={group.filter((one) => one.free).every(({ key }) => key in board.selection)}
            onClick={() => board.toggleAll(group)}
          >
            {weekdayName(example)}
            <span className="sr-only">{booking.everyWeekday(weekdayLong(example), name)}</span>
          </Chip>
        )
      })}
      {children}
      <Chip aria-disabled={chosen ? undefined : true} onClick={() => chosen && board.clear()}>
        {booking.clear}
      </Chip>
      <Chip aria-disabled={board.canUndo ? undefined : true} onClick={board.undo}>
        {booking.undo}
        <span className="sr-only">{booking.undoWhat}</span>
      </Chip>
    </div>
  )
}
