import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { listOrders } from "@/data/bookings"
import { loadPage } from "@/data/page"
import { one, type Search } from "@/features/forms/search"
import { dayOf, longDate } from "@/format/days"
import { money } from "@/format/money"
import { orders as words } from "@messages/account"
import { nav } from "@messages/nav"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page } from "@/ui/page"
import { Pager, PAGE_SIZE, pageOf } from "@/ui/pager"
import { TableHead } from "@/ui/table-head"

export const metadata: Metadata = { title: words.title }

export default async function OrdersPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const page = pageOf(one((await searchParams).page))
  const { orders, count } = await loadPage("/compte/commandes", (token) =>
    listOrders(token, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  )
  return (
    <Page title={words.title}>
      {orders.length === 0 ? (
        <EmptyState action={<ButtonLink href="/reserver">{nav.book}</ButtonLink>}>{words.empty}</EmptyState>
      ) : (
        <table className="w-full border-collapse">
          <caption className="sr-only">{words.title}</caption>
          <TableHead columns={[{ label: words.order }, { label: words.content }, { label: words.total, amount: true }]} />
          <tbody>
            {orders.map((order) => (
              <tr key={order.id} className="border-b border-hairline align-top">
                <th scope="row" className="py-2.5 text-left font-normal">
                  <Link href={`/compte/commandes/${order.id}`}>{words.number(order.display_id)}</Link>
                  <span className="block text-sm text-muted">{longDate(dayOf(order.created_at))}</span>
                </th>
                <td className="py-2.5 pl-3">
                  {order.kind === "top_up" ? words.topUp : order.title}
                  {order.kind === "meals" && (
                    <span className="block text-sm text-muted">{words.mealsCount(order.meals_count)}</span>
                  )}
                </td>
                <td className="py-2.5 pl-3 text-right whitespace-nowrap">{money(order.total_cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager page={page} count={count} href={(wanted) => `?page=${wanted}`} />
    </Page>
  )
}
