import Link from "next/link"
import type { ReactElement } from "react"
import type { CalendarResponse } from "@wire"
import { quotient } from "@messages/quotient"
import { Notice } from "@/ui/notice"

/** Says that the prices shown are those without quotient, and what to do about it. */
export function WithoutQuotient({ missing }: { missing: NonNullable<CalendarResponse["quotient"]> }): ReactElement {
  return (
    <Notice>
      {quotient.calendar(missing.without_quotient_cents)}{" "}
      {missing.request_pending ? (
        quotient.calendarWaits
      ) : (
        <Link href="/compte/quotient" className="inline-flex min-h-6 items-center underline underline-offset-4">
          {quotient.calendarAsk}
        </Link>
      )}
    </Notice>
  )
}
