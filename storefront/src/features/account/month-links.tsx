import Link from "next/link"
import type { ReactElement } from "react"
import type { Day } from "@wire"
import type { BookableService } from "@/data/family"
import { bookingPath } from "@/features/booking/paths"
import { addMonths, monthOf, monthWord } from "@/format/days"
import { account as words } from "@messages/account"

type Props = { services: readonly BookableService[]; today: Day }

/** Straight to a month of a service: most families book a whole one, and it often is the next. */
export function MonthLinks({ services, today }: Props): ReactElement {
  const month = monthOf(today)
  return (
    <nav aria-label={words.bookMonths}>
      <ul className="grid gap-x-12 sm:grid-cols-2">
        {services.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap gap-x-5">
            <span className="w-full">{name}</span>
            {[0, 1, 2].map((later) => addMonths(month, later)).map((one) => (
              <Link
                key={one}
                href={bookingPath(id, one)}
                aria-label={words.bookMonth(name, monthWord(one))}
                className="inline-flex min-h-11 items-center font-semibold text-brand underline underline-offset-4"
              >
                {monthWord(one)}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  )
}
