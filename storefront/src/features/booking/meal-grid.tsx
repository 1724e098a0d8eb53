"use client"

import { memo, useMemo, type ReactElement } from "react"
import type { Beneficiary, CalendarDay, Cents, Instant } from "@wire"
import { dayNumber, fullDay, isoWeek, mondayOf, monthTitle, weekdayName, type Month } from "@/format/days"
import { booking } from "@messages/booking"
import { classes } from "@/ui/classes"
import { CellMark } from "./cell-mark"
import { MealCell } from "./meal-cell"
import { mealKey, type MealKey, type Selection, type ShownCell } from "./selection"

type Props = {
  serviceName: string
  month: Month
  days: readonly CalendarDay[]
  now: Instant
  beneficiaries: readonly Beneficiary[]
  cells: ReadonlyMap<MealKey, ShownCell>
  selection: Selection
  usualCents: Cents | undefined
  onToggle: (key: MealKey, cents: Cents) => void
  onGroup: (group: readonly ShownCell[]) => void
  onStory: (story: string) => void
}

function weeksOf(days: readonly CalendarDay[]): CalendarDay[][] {
  const weeks = new Map<string, CalendarDay[]>()
  for (const day of days) weeks.set(mondayOf(day.date), [...(weeks.get(mondayOf(day.date)) ?? []), day])
  return [...weeks.values()]
}

const groupButton = "min-h-11 w-full rounded-md px-1 text-left font-normal hover:bg-brand-soft"

/**
 * A native table of checkboxes: a row for each day, a column for each beneficiary. From 76rem on, style alone turns it
 * on its side, so that days run across as on a printed timetable.
 */
export function MealGrid(props: Props): ReactElement {
  const { serviceName, month, days, selection, ...rows } = props
  const { beneficiaries, cells, onGroup } = rows
  const weeks = useMemo(() => weeksOf(days), [days])
  const column = (id: string) => [...cells.values()].filter(({ cell }) => cell.beneficiary_id === id)
  return (
    <table role="table" className="w-full border-collapse lg:flex">
      <caption className="sr-only">{booking.caption(serviceName, monthTitle(month))}</caption>
      <thead role="rowgroup" className="lg:flex lg:w-32 lg:shrink-0 lg:pt-11">
        <tr role="row" className="border-b border-line lg:flex lg:w-full lg:flex-col lg:border-0">
          <th role="columnheader" scope="col" className="w-24 text-left sm:w-40 lg:h-14 lg:w-full lg:border-b lg:border-line">
            <span className="sr-only">{booking.day}</span>
          </th>
          {beneficiaries.map((one) => (
            <th
              key={one.id}
              role="columnheader"
              scope="col"
              aria-label={one.first_name}
              className="lg:flex lg:h-12 lg:items-center lg:border-b lg:border-hairline"
            >
              <button
                type="button"
                aria-label={booking.wholeColumn(one.first_name)}
                className={classes(groupButton, "max-lg:text-center font-semibold [overflow-wrap:anywhere]")}
                onClick={() => onGroup(column(one.id))}
              >
                {one.first_name}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {weeks.map((week) => (
        <tbody
          key={week[0]?.date}
          role="rowgroup"
          className={classes(GROW[week.length - 1], "border-b-2 border-line last:border-b-0 lg:relative lg:flex lg:border-b-0 lg:border-l lg:border-hairline lg:px-1 lg:pt-11")}
        >
          <WeekRow week={week} beneficiaries={beneficiaries} cells={cells} onGroup={onGroup} />
          {week.map((day) => (
            <DayRow key={day.date} day={day} chosen={chosenOn(day, selection)} {...rows} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** The keys that are chosen on a day, as one text: a row whose text stays the same is not drawn again. */
function chosenOn(day: CalendarDay, selection: Selection): string {
  return day.cells.map(({ beneficiary_id }) => mealKey(beneficiary_id, day.date)).filter((key) => key in selection).join(" ")
}

type WeekProps = Pick<Props, "beneficiaries" | "cells" | "onGroup"> & { week: readonly CalendarDay[] }

/** The head of a week: above its days, and across them where they run across. It toggles the whole week. */
const WeekRow = memo(function WeekRow({ week, beneficiaries, cells, onGroup }: WeekProps): ReactElement {
  const group = week.flatMap(({ date }) => beneficiaries.flatMap(({ id }) => cells.get(mealKey(id, date)) ?? []))
  const first = week[0]?.date ?? ""
  return (
    <tr role="row" className="border-b border-hairline lg:absolute lg:inset-x-1 lg:top-0 lg:flex lg:border-b-0">
      <th role="rowheader" scope="rowgroup" colSpan={beneficiaries.length + 1} className="text-left font-normal lg:flex-1">
        {group.some((one) => one.free) ? (
          <button type="button" className={classes(groupButton, "text-sm text-muted lg:truncate")} onClick={() => onGroup(group)}>
            <WeekName first={first} />
            <span className="sr-only">{booking.wholeWeek}</span>
          </button>
        ) : (
          <span className="flex min-h-11 items-center px-1 text-sm text-muted">
            <WeekName first={first} />
          </span>
        )}
      </th>
    </tr>
  )
})

function WeekName({ first }: { first: string }): ReactElement {
  return (
    <>
      <span aria-hidden="true" className="max-lg:hidden">
        {booking.weekShort(isoWeek(first))}
      </span>
      <span className="lg:sr-only">{booking.week(isoWeek(first), fullDay(first))}</span>
    </>
  )
}

/** A week is as wide as it has days, in classes: the pages' policy allows no style attribute. */
const GROW = ["grow", "grow-2", "grow-3", "grow-4", "grow-5", "grow-6", "grow-7"]

type RowProps = Pick<Props, "now" | "beneficiaries" | "cells" | "usualCents" | "onToggle" | "onGroup" | "onStory"> & { day: CalendarDay; chosen: string }

const DayRow = memo(function DayRow({ day, chosen, ...props }: RowProps): ReactElement {
  const { beneficiaries, cells, now, usualCents, onToggle, onGroup, onStory } = props
  const keys = new Set(chosen.split(" "))
  const shut = !day.open && ![...day.cells].some(({ state }) => state === "booked")
  const group = beneficiaries.flatMap(({ id }) => cells.get(mealKey(id, day.date)) ?? [])
  const free = group.some((one) => one.free)
  return (
    <tr role="row" className="border-b border-hairline last:border-b-0 lg:flex lg:w-[2.4rem] lg:grow lg:flex-col lg:border-b-0">
      <th role="rowheader" scope="row" className="text-left font-normal lg:h-14 lg:border-b lg:border-line lg:text-center">
        {free ? (
          <button
            type="button"
            className={classes(groupButton, "lg:h-full lg:px-0 lg:text-center")}
            onClick={() => onGroup(group)}
          >
            <DayName day={day.date} />
            <span className="sr-only">{booking.wholeDay(day.date)}</span>
          </button>
        ) : (
          <span className="flex min-h-11 items-center px-1 text-muted lg:h-full lg:justify-center lg:px-0 lg:text-center">
            <span className="sr-only">{fullDay(day.date)}</span>
            <span aria-hidden="true">
              <DayName day={day.date} />
            </span>
          </span>
        )}
      </th>
      {shut ? (
        <ShutDay day={day} span={beneficiaries.length} onStory={onStory} />
      ) : (
        group.map(({ key, cell, free: possible }) => (
          <td key={key} role="cell" className="lg:h-12 lg:border-b lg:border-hairline">
            <MealCell
              mealKey={key}
              cell={cell}
              day={day.date}
              name={beneficiaries.find(({ id }) => id === cell.beneficiary_id)?.first_name ?? ""}
              note={day.note}
              menu={day.menu}
              fullSince={day.full_since}
              now={now}
              free={possible}
              chosen={keys.has(key)}
              usualCents={usualCents}
              onToggle={onToggle}
              onStory={onStory}
            />
          </td>
        ))
      )}
    </tr>
  )
})

function DayName({ day }: { day: string }): ReactElement {
  return (
    <>
      <span className="text-sm text-muted">{weekdayName(day)}</span> <br className="hidden lg:inline" />
      {dayNumber(day)}
    </>
  )
}

type ShutProps = { day: CalendarDay; span: number; onStory: (story: string) => void }

/** A day without a meal for anyone: one cell for all, in words where there is room for them. */
function ShutDay({ day, span, onStory }: ShutProps): ReactElement {
  const reason = booking.shutDay(day)
  const words = `${fullDay(day.date)}, ${reason}`
  return (
    <td role="cell" colSpan={span} className="lg:flex lg:flex-1 lg:border-b lg:border-hairline">
      <button
        type="button"
        aria-disabled="true"
        aria-label={words}
        title={words}
        className="flex min-h-11 w-full cursor-default items-center justify-center rounded-md text-center text-sm text-muted"
        onClick={() => onStory(words)}
        onFocus={() => onStory(words)}
      >
        <span className="lg:hidden">{reason}</span>
        <span className="hidden lg:inline">
          <CellMark kind="refused" />
        </span>
      </button>
    </td>
  )
}
