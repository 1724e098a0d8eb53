import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import type { ReactElement } from "react"
import { serverNow } from "@/data/account"
import { readCard } from "@/data/card-secret"
import { getCart } from "@/data/carts"
import { loadPage } from "@/data/page"
import { env } from "@/env"
import { LazyCardForm } from "@/features/payment/lazy-card-form"
import { HoldTimer } from "@/features/payment/hold-timer"
import { secondsUntil } from "@/format/days"
import { payment } from "@messages/payment"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: payment.cardTitle }

/** The hold of the meals that are being paid; a top-up keeps none. */
async function readHold(back: URLSearchParams): Promise<{ cartId: string; secondsLeft: number; extended: boolean } | null> {
  const cartId = back.get("cart")
  if (!cartId || back.has("recharge")) return null
  const [{ hold }, now] = await loadPage("/paiement/carte", (token) => Promise.all([getCart(token, cartId), serverNow(token)]))
  return hold && { cartId, secondsLeft: secondsUntil(hold.expires_at, now), extended: hold.extended }
}

export default async function CardPage(): Promise<ReactElement> {
  const card = await readCard()
  const key = card && env().publishableKeys.get(card.providerId)
  if (!card || !key) redirect("/panier")
  const held = await readHold(new URL(card.returnUrl).searchParams)
  return (
    <Page title={payment.cardTitle} lead={<p>{payment.cardLead}</p>} narrow>
      {held && <HoldTimer {...held} />}
      <LazyCardForm publishableKey={key} secret={card.secret} returnUrl={card.returnUrl} />
      <p>
        <Link href="/panier">{payment.leaveCard}</Link>
      </p>
    </Page>
  )
}
