import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { Basket, Instant, SavedCard, Wallet } from "@wire"
import { serverNow } from "@/data/account"
import { openBaskets } from "@/data/basket-cookie"
import { listCards } from "@/data/cards"
import { readFlash } from "@/data/flash"
import { loadPage } from "@/data/page"
import { listWallets } from "@/data/wallets"
import { BasketTable } from "@/features/basket/basket-table"
import { RefreshPrices, onlyPricesChanged } from "@/features/basket/changed-prices"
import { ForgetSelection } from "@/features/basket/forget-selection"
import { RefusedList } from "@/features/booking/refused-list"
import { one, type Search } from "@/features/forms/search"
import { usableCards } from "@/features/payment/card-fields"
import { HoldTimer } from "@/features/payment/hold-timer"
import { PayForm } from "@/features/payment/pay-form"
import { walletPath } from "@/features/wallet/paths"
import { secondsUntil } from "@/format/days"
import { sentenceOfCode } from "@/data/sentences"
import { nav } from "@messages/nav"
import { payment } from "@messages/payment"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { EmptyState, Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: nav.basket }

async function loadBaskets(token: string): Promise<{ baskets: Basket[]; wallets: Wallet[]; cards: SavedCard[] | null; now: Instant }> {
  const [baskets, wallets, cards, now] = await Promise.all([openBaskets(token), listWallets(token), listCards(token), serverNow(token)])
  return { baskets: baskets.filter(({ lines }) => lines.length > 0), wallets, cards, now }
}

type OneProps = { basket: Basket; wallet?: Wallet; cards: SavedCard[] | null; titled: boolean; now: Instant }

function OneBasket({ basket, wallet, cards, titled, now }: OneProps): ReactElement {
  const topUpHref = wallet ? walletPath(wallet.id, { from: "/panier" }) : "/compte/porte-monnaie"
  const content = (
    <>
      <BasketTable basket={basket} />
      {basket.hold && (
        <HoldTimer cartId={basket.id} secondsLeft={secondsUntil(basket.hold.expires_at, now)} extended={basket.hold.extended} />
      )}
      {basket.hold_ended && <Notice tone="stop">{payment.holdEnded}</Notice>}
      <PayForm basket={basket} topUpHref={topUpHref} cards={usableCards(cards, basket.provider_id)} />
    </>
  )
  if (!titled) return content
  return <Section title={payment.basketOf(wallet?.payee.communes.map(({ name }) => name) ?? [])}>{content}</Section>
}

export default async function BasketPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const [{ baskets, wallets, cards, now }, flash] = await Promise.all([
    loadPage("/panier", loadBaskets),
    readFlash(one(search.message)),
  ])
  const added = one(search.ajout)
  const pricesChanged = flash !== null && onlyPricesChanged(flash.refused)
  const names = new Map(
    baskets.flatMap(({ lines }) => lines.map(({ beneficiary }) => [beneficiary.id, beneficiary.first_name])),
  )
  return (
    <Page title={baskets.length > 0 ? payment.title : payment.emptyTitle}>
      {added && <ForgetSelection serviceId={added} />}
      {flash && (
        <Notice tone="stop" role="alert" title={sentenceOfCode(pricesChanged ? "price_changed" : flash.code)}>
          {flash.refused.length > 0 && <RefusedList refused={flash.refused} names={names} context="pay" />}
        </Notice>
      )}
      {pricesChanged && baskets.map(({ id }) => <RefreshPrices key={id} cartId={id} />)}
      {baskets.length > 1 && <Notice>{payment.twoBaskets}</Notice>}
      {baskets.length === 0 && (
        <EmptyState action={<ButtonLink href="/reserver">{nav.book}</ButtonLink>}>{payment.empty}</EmptyState>
      )}
      {baskets.map((basket) => (
        <OneBasket
          key={basket.id}
          basket={basket}
          titled={baskets.length > 1}
          cards={cards}
          now={now}
          wallet={wallets.find(({ payee }) => payee.id === basket.payee_id)}
        />
      ))}
      {baskets.length > 0 && (
        <div>
          <ButtonLink href="/reserver" tone="quiet" className="!px-0">
            ← {payment.continue}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}
