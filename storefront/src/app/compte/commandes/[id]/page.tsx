import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { getOrder } from "@/data/bookings"
import { loadPage } from "@/data/page"
import { CancelForm } from "@/features/bookings/cancel-form"
import { MealsTable } from "@/features/orders/meals-table"
import { PaymentList } from "@/features/orders/payment-list"
import { receiptsOfOrder } from "@/features/receipts/paths"
import { dayOf, longDate } from "@/format/days"
import { orders as words } from "@messages/account"
import { bookings as cancelling } from "@messages/bookings"
import { nav } from "@messages/nav"
import { Page, Section } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

export const metadata: Metadata = { title: words.order }

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactElement> {
  const { id } = await params
  const order = await loadPage(`/compte/commandes/${id}`, (token) => getOrder(token, id))
  return (
    <Page
      title={words.number(order.display_id)}
      lead={<p>{longDate(dayOf(order.created_at))}</p>}
      aside={<PrintButton />}
    >
      <PaymentList order={order} />
      {order.kind === "top_up" ? (
        <p>{words.topUp}</p>
      ) : (
        <>
          <Section title={words.mealsTitle}>
            <MealsTable bookings={order.bookings} />
          </Section>
          <div className="no-print">
            <Section title={cancelling.orderTitle}>
              <CancelForm bookings={order.bookings} onlyPossible />
            </Section>
          </div>
        </>
      )}
      <p className="no-print flex flex-wrap gap-x-6">
        <Link href={receiptsOfOrder(order.id)}>{words.receipts}</Link>
        <Link href="/compte/commandes">{nav.orders}</Link>
        <Link href="/compte/reservations">{nav.bookings}</Link>
      </p>
    </Page>
  )
}
