import type { ReactElement } from "react"
import type { BookingView, Day } from "@wire"
import { addDays, dayNumber, firstDay, fullDay, lastDay, mondayOf, monthOf, monthTitle, weekdayLong, weekdayName, type Month } from "@/format/days"
import { bookings as words } from "@messages/bookings"
import { classes } from "@/ui/classes"

type Props = { month: Month; today: Day; bookings: readonly BookingView[] }

function weeksOf(month: Month): Day[][] {
  const weeks: Day[][] = []
  for (let monday = mondayOf(firstDay(month)); monday <= lastDay(month); monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  }
  return weeks
}

/** The month at a glance: who eats on which day, weekends included as on a wall calendar. */
export function MonthCalendar({ month, today, bookings }: Props): ReactElement {
  const weeks = weeksOf(month)
  const active = bookings.filter(({ status }) => status !== "cancelled")
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{words.calendarCaption(monthTitle(month))}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" className="py-1 text-left text-sm font-normal text-muted">
              <span className="sr-only">{weekdayLong(day)}</span>
              <span aria-hidden="true">{weekdayName(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                outside={monthOf(day) !== month}
                isToday={day === today}
                names={[...new Set(active.filter(({ date }) => date === day).map(({ beneficiary }) => beneficiary.first_name))].sort()}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { day: Day; outside: boolean; isToday: boolean; names: string[] }

function DayCell({ day, outside, isToday, names }: CellProps): ReactElement {
  if (outside) return <td className="border border-hairline" />
  return (
    <td
      className={classes(
        "h-14 border border-hairline p-1 align-top sm:h-[4.5rem] sm:p-1.5",
        names.length > 0 && "bg-brand-soft print:bg-transparent",
      )}
    >
      <span className="sr-only">{words.dayCell(fullDay(day), names)}</span>
      <span aria-hidden="true" className={classes("text-sm", isToday ? "font-bold underline" : names.length === 0 && "text-muted")}>
        {dayNumber(day)}
      </span>
      <span aria-hidden="true" className="block text-sm leading-tight">
        {names.map((name) => (
          <span key={name} className="mr-1 inline-block max-w-full truncate align-top sm:block">
            <span className="sm:hidden">{name.slice(0, 1)}</span>
            <span className="max-sm:hidden">{name}</span>
          </span>
        ))}
      </span>
    </td>
  )
}
