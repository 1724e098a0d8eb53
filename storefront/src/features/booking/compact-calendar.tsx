"use client"

import { createContext, useContext, type ReactElement } from "react"
import { DayButton, DayPicker, type DayButtonProps } from "react-day-picker"
import type { Beneficiary, Day } from "@wire"
import { fullDay, firstDay, type Month } from "@/format/days"
import { booking } from "@messages/booking"
import { calendarLocale } from "@messages/calendar-locale"
import { classes, FORCED_CHOICE } from "@/ui/classes"
import type { MealKey, Selection, ShownCell } from "./selection"

type Props = {
  month: Month
  today: Day
  beneficiaries: readonly Beneficiary[]
  cells: ReadonlyMap<MealKey, ShownCell>
  selection: Selection
  onGroup: (group: readonly ShownCell[]) => void
  onStory: (story: string) => void
}

/** What one day of the calendar shows: who has chosen it, who has booked it, and whether anything can be chosen. */
type DayFacts = { words: string; chosen: string[]; booked: string[]; free: number }

const Facts = createContext<ReadonlyMap<Day, DayFacts>>(new Map())

/** The calendar's dates are the browser's; ours are days without an hour. */
function toDate(day: Day): Date {
  return new Date(`${day}T12:00:00`)
}

function toDay(date: Date): Day {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
}

/** The same choice as in the grid, a month at a glance: a day is chosen for everyone at once. */
export function CompactCalendar({ month, today, beneficiaries, cells, selection, onGroup, onStory }: Props): ReactElement {
  const groups = new Map<Day, ShownCell[]>()
  for (const one of cells.values()) groups.set(one.day.date, [...(groups.get(one.day.date) ?? []), one])
  const facts = new Map([...groups].map(([day, group]) => [day, factsOf(day, group, { beneficiaries, selection })]))
  return (
    <Facts value={facts}>
      <DayPicker
        locale={calendarLocale}
        ISOWeek
        showWeekNumber
        hideNavigation
        month={toDate(firstDay(month))}
        today={toDate(today)}
        mode="multiple"
        selected={[...facts].filter(([, { chosen }]) => chosen.length > 0).map(([day]) => toDate(day))}
        onDayClick={(date) => {
          const group = groups.get(toDay(date)) ?? []
          onStory(facts.get(toDay(date))?.words ?? booking.noMeal(toDay(date)))
          if (group.some(({ free }) => free)) onGroup(group)
        }}
        components={{ DayButton: MealDay }}
        classNames={{
          root: "max-w-[34rem]",
          month_caption: "sr-only",
          month_grid: "w-full table-fixed border-collapse",
          weekday: "py-1 text-sm font-normal text-muted",
          week_number_header: "w-10",
          week_number: "text-sm font-normal text-muted",
          day: "border border-hairline p-0 text-center",
        }}
      />
    </Facts>
  )
}

type Known = Pick<Props, "beneficiaries" | "selection">

function factsOf(day: Day, group: readonly ShownCell[], { beneficiaries, selection }: Known): DayFacts {
  const names = (wanted: (one: ShownCell) => boolean): string[] =>
    beneficiaries.filter(({ id }) => group.some((one) => one.cell.beneficiary_id === id && wanted(one))).map((one) => one.first_name)
  const chosen = names(({ key }) => key in selection)
  const booked = names(({ cell }) => cell.state === "booked")
  const free = group.filter((one) => one.free).length
  const shut = group[0] && !group[0].day.open ? booking.shutDay(group[0].day) : undefined
  return { words: booking.dayWords(fullDay(day), { chosen, booked, free: names((one) => one.free && !(one.key in selection)), shut }), chosen, booked, free }
}

/** One day: its number, and the first letters of who eats. A day without any choice can still be reached, and says why. */
function MealDay({ className, ...props }: DayButtonProps): ReactElement {
  const day = toDay(props.day.date)
  const known = useContext(Facts).get(day)
  const chosen = known?.chosen ?? []
  const booked = known?.booked ?? []
  return (
    <DayButton
      {...props}
      aria-label={known?.words ?? booking.noMeal(day)}
      aria-disabled={known && known.free > 0 ? undefined : true}
      className={classes(
        className,
        "grid h-14 w-full content-center justify-items-center leading-tight",
        chosen.length > 0 && `bg-brand font-semibold text-on-brand ${FORCED_CHOICE}`,
        chosen.length === 0 && booked.length > 0 && "bg-brand-soft font-semibold",
        !(known && known.free > 0) && "cursor-default text-muted",
      )}
    >
      {props.children}
      <span aria-hidden="true" className="min-h-[1.25em] text-sm">
        {[...new Set([...chosen, ...booked])].map((name) => name.slice(0, 1)).join(" ")}
      </span>
    </DayButton>
  )
}
