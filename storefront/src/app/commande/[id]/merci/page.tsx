import type { Metadata } from "next"
import { redirect } from "next/navigation"
import type { ReactElement } from "react"
import { getOrder } from "@/data/bookings"
import { loadPage } from "@/data/page"
import { ForgetPaid } from "@/features/basket/forget-paid"
import { mealKey } from "@/features/booking/selection"
import { MealsTable } from "@/features/orders/meals-table"
import { PaymentList } from "@/features/orders/payment-list"
import { thanks } from "@messages/payment"
import { ButtonLink } from "@/ui/button"
import { Page, Section } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

export const metadata: Metadata = { title: thanks.title }

export default async function ThanksPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactElement> {
  const { id } = await params
  const order = await loadPage(`/commande/${id}/merci`, (token) => getOrder(token, id))
  if (order.kind === "top_up") redirect("/compte/porte-monnaie")
  return (
    <Page title={thanks.title} lead={<p>{thanks.lead(order.display_id, order.total_cents)}</p>} aside={<PrintButton />}>
      <ForgetPaid
        meals={order.bookings.map(({ canteen_service: service, beneficiary, date }) => ({ serviceId: service.id, key: mealKey(beneficiary.id, date) }))}
      />
      <PaymentList order={order} />
      <Section title={thanks.meals}>
        <MealsTable bookings={order.bookings} />
      </Section>
      <div className="no-print flex flex-wrap gap-3">
        <ButtonLink href="/compte/reservations">{thanks.toBookings}</ButtonLink>
        <ButtonLink href="/compte" tone="secondary">
          {thanks.toAccount}
        </ButtonLink>
      </div>
    </Page>
  )
}
