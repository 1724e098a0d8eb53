import Link from "next/link"
import type { ReactElement } from "react"
import { addMonths, monthTitle, type Month } from "@/format/days"

const link = "inline-flex min-h-11 items-center text-brand underline underline-offset-4"

type Props = { month: Month; first?: Month }

/** The month on the page between its neighbours; nothing before `first`. */
export function MonthSwitch({ month, first }: Props): ReactElement {
  const before = addMonths(month, -1)
  const after = addMonths(month, 1)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      <h2 className="w-full text-lg first-letter:uppercase sm:w-auto" data-testid="month">{monthTitle(month)}</h2>
      <p className="no-print flex flex-wrap gap-x-6">
        {(!first || month > first) && (
          <Link href={`?mois=${before}`} scroll={false} className={link}>
            ← {monthTitle(before)}
          </Link>
        )}
        <Link href={`?mois=${after}`} scroll={false} className={link}>
          {monthTitle(after)} →
        </Link>
      </p>
    </div>
  )
}
