import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import type { ReactElement } from "react"
import { readCard } from "@/data/card-secret"
import { env } from "@/env"
import { LazyCardForm } from "@/features/payment/lazy-card-form"
import { payment } from "@/messages/fr/payment"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: payment.cardTitle, robots: { index: false } }

export default async function CardPage(): Promise<ReactElement> {
  const card = await readCard()
  const key = env().CARD_PUBLISHABLE_KEY
  if (!card || !key) redirect("/panier")
  return (
    <Page title={payment.cardTitle} lead={<p>{payment.cardLead}</p>} narrow>
      <LazyCardForm publishableKey={key} secret={card.secret} returnUrl={card.returnUrl} />
      <p>
        <Link href="/panier">{payment.leaveCard}</Link>
      </p>
    </Page>
  )
}
