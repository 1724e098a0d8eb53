import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import type { BookingView, Day } from "@wire"
import { listBookings } from "@/data/bookings"
import { serverDay } from "@/data/account"
import { loadPage } from "@/data/page"
import { AGENDA } from "@/features/agenda/paths"
import { CancelForm } from "@/features/bookings/cancel-form"
import { MonthCalendar } from "@/features/bookings/month-calendar"
import { MonthSwitch } from "@/features/bookings/month-switch"
import { one, type Search } from "@/features/forms/search"
import { firstDay, lastDay, monthOf, monthTitle, parseMonth, type Month } from "@/format/days"
import { agenda } from "@messages/agenda"
import { bookings as words } from "@messages/bookings"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page, Section } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

export const metadata: Metadata = { title: words.title }

type Loaded = { month: Month; today: Day; bookings: BookingView[] }

function byDay(a: BookingView, b: BookingView): number {
  return (
    a.date.localeCompare(b.date) ||
    a.canteen_service.name.localeCompare(b.canteen_service.name) ||
    a.beneficiary.first_name.localeCompare(b.beneficiary.first_name)
  )
}

async function loadMonth(token: string, wanted: Month | undefined): Promise<Loaded> {
  const today = await serverDay(token)
  const month = wanted ?? monthOf(today)
  const bookings = await listBookings(token, { from: firstDay(month), to: lastDay(month) })
  return { month, today, bookings: bookings.sort(byDay) }
}

export default async function BookingsPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const wanted = parseMonth(one((await searchParams).mois))
  const { month, today, bookings } = await loadPage("/compte/reservations", (token) => loadMonth(token, wanted))
  return (
    <Page
      title={words.title}
      lead={
        <p className="no-print">
          {words.lead}{" "}
          <Link href={AGENDA} className="inline-flex min-h-6 items-center underline underline-offset-4">
            {agenda.link}
          </Link>
        </p>
      }
      aside={<PrintButton />}
    >
      <MonthSwitch month={month} />
      <MonthCalendar month={month} today={today} bookings={bookings} />
      {bookings.length === 0 ? (
        <EmptyState action={<ButtonLink href="/reserver">{words.bookMore}</ButtonLink>}>
          {words.empty(monthTitle(month))}
        </EmptyState>
      ) : (
        <Section title={words.listTitle}>
          <CancelForm key={month} bookings={bookings} />
        </Section>
      )}
    </Page>
  )
}
