import type { ReactElement } from "react"
import type { CustodyTerms, CustodyWeek } from "@wire"
import { household } from "@messages/household"

type Props = { terms: CustodyTerms & { weeks: readonly CustodyWeek[] }; holidaysOf: string | null; title: string }

/** The rules of a calendar, then each coming week with who has the child. */
export function CustodyWeeks({ terms, holidaysOf, title }: Props): ReactElement {
  return (
    <div className="grid gap-3">
      <div className="grid max-w-[44rem] gap-1">
        <p>{household.weekRule(terms.even_weeks)}</p>
        <p>
          {household.halfRule(terms.first_half_in_even_years)}
          {terms.first_half_in_even_years !== null && holidaysOf !== null && ` ${household.holidaysOf(holidaysOf)}`}
        </p>
        <p>{terms.limits_bookings ? household.limits : household.informs}</p>
      </div>
      <details open={terms.weeks.some(({ repeats }) => repeats)}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
        <ol className="grid gap-x-10 sm:grid-cols-2">
          {terms.weeks.map((week) => (
            <Week key={week.from} week={week} />
          ))}
        </ol>
      </details>
    </div>
  )
}

function Week({ week }: { week: CustodyWeek }): ReactElement {
  const [first, ...more] = week.periods
  return (
    <li className="border-b border-hairline py-2">
      <span className="block text-sm text-muted">{household.week(week.week, week.from, week.to)}</span>
      {first && more.length === 0 ? (
        <span className={first.with === "me" ? "font-semibold" : undefined}>
          {household.whole(first.with)}
          {first.because !== "week" && ` (${household.because[first.because]})`}
        </span>
      ) : (
        <ul>
          {week.periods.map((period) => (
            <li key={period.from} className={period.with === "me" ? "font-semibold" : undefined}>
              {household.period(period.from, period.to, period.with)}
              {period.because !== "week" && ` (${household.because[period.because]})`}
            </li>
          ))}
        </ul>
      )}
      {week.repeats && <span className="block text-sm">{household.repeats}</span>}
    </li>
  )
}
