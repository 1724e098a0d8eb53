import Link from "next/link"
import type { ReactElement } from "react"
import type { Beneficiary, BookingView, Day } from "@wire"
import { cancelPath } from "@/features/bookings/paths"
import { addDays, dayNumber, fullDay, longDate, monthOf, weekdayName } from "@/format/days"
import { account } from "@messages/account"
import { classes } from "@/ui/classes"

type Props = {
  title: string
  monday: Day
  today: Day
  beneficiaries: readonly Pick<Beneficiary, "id" | "first_name">[]
  bookings: readonly BookingView[]
}

const active = new Set(["confirmed", "served", "held"])

/** One week of the family as a timetable: a solid disc where a meal is booked. */
export function WeekTable({ title, monday, today, beneficiaries, bookings }: Props): ReactElement {
  const eaten = bookings.filter(({ status }) => active.has(status))
  const weekend = eaten.some(({ date }) => date >= addDays(monday, 5) && date <= addDays(monday, 6))
  const days = Array.from({ length: weekend ? 7 : 5 }, (_, index) => addDays(monday, index))
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="pb-1 text-left font-semibold">
        <span aria-hidden="true">{title}</span>
        <span className="sr-only">{account.weekCaption(title, longDate(monday))}</span>
      </caption>
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="w-[30%] py-1 text-left text-sm font-normal text-muted">
            <span className="sr-only">{account.child}</span>
          </th>
          {days.map((day) => (
            <th
              key={day}
              scope="col"
              className={classes("py-1 text-sm font-normal", day === today ? "font-semibold text-ink" : "text-muted")}
            >
              <span className="sr-only">{fullDay(day)}</span>
              <span aria-hidden="true">
                {weekdayName(day)}
                <br />
                {dayNumber(day)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {beneficiaries.map((one) => (
          <tr key={one.id} className="border-b border-hairline last:border-b-0">
            <th scope="row" className="truncate py-2.5 text-left font-normal">
              {one.first_name}
            </th>
            {days.map((day) => (
              <MealCell
                key={day}
                past={day < today}
                bookings={eaten.filter(({ date, beneficiary }) => date === day && beneficiary.id === one.id)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MealCell({ bookings, past }: { bookings: readonly BookingView[]; past: boolean }): ReactElement {
  if (bookings.length === 0) {
    return (
      <td className="text-center text-muted">
        <span aria-hidden="true">·</span>
        <span className="sr-only">{account.cellNone}</span>
      </td>
    )
  }
  const names = bookings.map(({ canteen_service: service }) => service.name).join(", ")
  const first = bookings.find((one) => one.can_cancel)
  if (first) {
    return (
      <td className="text-center">
        <Link
          href={bookings.length === 1 ? cancelPath(first) : `/compte/reservations?mois=${monthOf(first.date)}`}
          title={account.cancelOne(names)}
          className="inline-flex min-h-11 w-full items-center justify-center rounded-md hover:bg-brand-soft"
        >
          <Disc past={past} count={bookings.length} />
          <span className="sr-only">{account.cancelMeal(first.beneficiary.first_name, fullDay(first.date), names)}</span>
        </Link>
      </td>
    )
  }
  return (
    <td className="text-center" title={names}>
      <Disc past={past} count={bookings.length} />
      <span className="sr-only">
        {account.booked}, {names}
      </span>
    </td>
  )
}

/** A solid disc, with how many meals it stands for when there are several. */
function Disc({ past, count }: { past: boolean; count: number }): ReactElement {
  return (
    <span aria-hidden="true">
      <span
        className={classes("inline-block size-4 rounded-full align-middle print:border-8 print:border-ink", past ? "bg-line" : "bg-brand")}
      />
      {count > 1 && <span className="ml-0.5 align-middle text-sm">{count}</span>}
    </span>
  )
}
