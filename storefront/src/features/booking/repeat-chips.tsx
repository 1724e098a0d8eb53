"use client"

import type { ReactElement, ReactNode } from "react"
import type { Beneficiary, Day } from "@wire"
import { addMonths, monthWord, type Month } from "@/format/days"
import { repeat as words } from "@messages/repeat"
import { Chip } from "./chip"
import { parseKey } from "./selection"
import type { BoardState } from "./use-board"
import type { Repeat } from "./use-repeat"

type Props = {
  month: Month
  board: BoardState
  repeat: Repeat
  eaters: readonly Beneficiary[]
  /** The chip of the weekly rhythm, between the two kinds of repetition. */
  children: ReactNode
}

/** Days that a child has in this view or in the whole choice: what another child may have too. */
function daysOf(board: BoardState, id: string): Day[] {
  const booked = [...board.cells.values()].filter(({ cell }) => cell.beneficiary_id === id && cell.state === "booked").map(({ day }) => day.date)
  const chosen = Object.keys(board.selection).flatMap((key) => {
    const meal = parseKey(key)
    return meal?.beneficiaryId === id ? [meal.day] : []
  })
  return [...new Set([...booked, ...chosen])].sort()
}

/** Shortcuts that repeat: the month before, the family's weeks (`children`), or one child's days for the others. */
export function RepeatChips({ month, board, repeat, eaters, children }: Props): ReactElement {
  const before = addMonths(month, -1)
  const last = monthWord(before)
  const known = eaters.map((one) => ({ one, days: daysOf(board, one.id) }))
  const models = known.filter(({ days }) => known.some((other) => days.some((day) => !other.days.includes(day))))
  const busy = repeat.pending || undefined
  return (
    <>
      <Chip
        online
        aria-disabled={busy}
        onClick={() => {
          repeat.run({ like_month: before, month, beneficiary_ids: eaters.map(({ id }) => id) }, { like: last })
        }}
      >
        {words.likeMonth(last)}
      </Chip>
      {children}
      {models.map(({ one, days }) => {
        const others = eaters.filter(({ id }) => id !== one.id)
        return (
          <Chip
            key={one.id}
            online
            aria-disabled={busy}
            onClick={() => {
              repeat.run({ selections: others.map(({ id }) => ({ beneficiary_id: id, dates: days })) })
            }}
          >
            {words.like(one.first_name)}
            <span className="sr-only">{words.likeFor(others.map(({ first_name: name }) => name))}</span>
          </Chip>
        )
      })}
    </>
  )
}
