import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { nextDeadlines } from "@/features/account/deadlines"
import { loadAccountHome } from "@/features/account/home-data"
import { MonthLinks } from "@/features/account/month-links"
import { StatusNotice } from "@/features/account/status-notice"
import { TodoList } from "@/features/account/todo-list"
import { WeekTable } from "@/features/account/week-table"
import { AGENDA } from "@/features/agenda/paths"
import { OffersNotice } from "@/features/waiting-list/offers-notice"
import { Balances } from "@/features/wallet/balances"
import { addDays, mondayOf } from "@/format/days"
import { account as words } from "@messages/account"
import { agenda } from "@messages/agenda"
import { nav } from "@messages/nav"
import { ButtonLink } from "@/ui/button"
import { Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: nav.account }

export default async function AccountPage(): Promise<ReactElement> {
  const home = await loadPage("/compte", loadAccountHome)
  const { account, services, bookings, today, memberships, wallets, papers, calendars } = home
  const eaters = [
    ...new Map(services.flatMap(({ beneficiaries }) => beneficiaries.map((one) => [one.id, one]))).values(),
  ]
  const monday = mondayOf(today)
  const week = { today, beneficiaries: eaters, bookings }
  const only = services.length === 1 ? services[0] : undefined
  return (
    <Page
      title={words.hello(account.person.first_name)}
      aside={
        services.length > 0 && (
          <ButtonLink href={only ? `/reserver/${only.id}` : "/reserver"} className="w-full sm:w-auto sm:px-8">
            {nav.book}
          </ButtonLink>
        )
      }
    >
      <StatusNotice account={account} memberships={memberships} />
      <OffersNotice />
      {services.length > 0 && (
        <Section title={words.meals} aside={<Link href="/compte/reservations">{words.allBookings}</Link>}>
          <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
            <WeekTable title={words.thisWeek} monday={monday} {...week} />
            <WeekTable title={words.nextWeek} monday={addDays(monday, 7)} {...week} />
          </div>
          <MonthLinks services={services} today={today} />
          <p>
            <Link href={AGENDA}>{agenda.link}</Link>
          </p>
        </Section>
      )}
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        <Section title={words.todo}>
          <TodoList deadlines={nextDeadlines(calendars)} services={services} memberships={memberships} papers={papers} />
        </Section>
        <Section title={words.wallet}>
          <Balances wallets={wallets} />
        </Section>
      </div>
    </Page>
  )
}
