import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import type { Cents, EntriesResponse, SavedCard, Wallet } from "@wire"
import { listCards } from "@/data/cards"
import { readFlash } from "@/data/flash"
import { loadPage } from "@/data/page"
import { listEntries, listWallets } from "@/data/wallets"
import { one, type Search } from "@/features/forms/search"
import { usableCards } from "@/features/payment/card-fields"
import { safePath } from "@/features/session/paths"
import { EntriesTable } from "@/features/wallet/entries-table"
import { KeptCards } from "@/features/wallet/kept-cards"
import { LowBalanceForm } from "@/features/wallet/low-balance-form"
import { TopUpForm } from "@/features/wallet/top-up-form"
import { TopUpWaiting } from "@/features/wallet/top-up-status"
import { longDate } from "@/format/days"
import { money } from "@/format/money"
import { sentenceOfCode } from "@/data/sentences"
import { wallet as words } from "@messages/account"
import { cards as cardWords } from "@messages/cards"
import { nav } from "@messages/nav"
import { payouts } from "@messages/payouts"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { EmptyState, Page, Section } from "@/ui/page"
import { Pager, PAGE_SIZE, pageOf } from "@/ui/pager"

export const metadata: Metadata = { title: words.title }

type Loaded = { wallets: Wallet[]; cards: SavedCard[] | null; wallet?: Wallet; entries?: EntriesResponse }

async function loadWallet(token: string, wanted: string | undefined, page: number): Promise<Loaded> {
  const [wallets, cards] = await Promise.all([listWallets(token), listCards(token)])
  const wallet = wallets.find(({ id }) => id === wanted) ?? wallets[0]
  if (!wallet) return { wallets, cards }
  const entries = await listEntries(token, wallet.id, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  return { wallets, cards, wallet, entries }
}

export default async function WalletPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const page = pageOf(one(search.page))
  const paidOrder = one(search.recharge)
  const from = safePath(one(search.suite), "")
  const [{ wallets, cards, wallet, entries }, flash] = await Promise.all([
    loadPage("/compte/porte-monnaie", (token) => loadWallet(token, one(search["porte-monnaie"]), page)),
    readFlash(one(search.message)),
  ])
  if (!wallet || !entries) {
    return (
      <Page title={words.title}>
        <EmptyState action={<ButtonLink href="/compte/services">{nav.services}</ButtonLink>}>{words.empty}</EmptyState>
      </Page>
    )
  }
  const paid = entries.entries.find(({ order_id: id, kind }) => kind === "top_up" && id === paidOrder)
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {flash && (
        <Notice tone="stop" role="alert">
          {sentenceOfCode(flash.code)}
        </Notice>
      )}
      {paidOrder && paid && (
        <Notice tone="done" role="status">
          {words.topUpDone(money(paid.amount_cents))}
        </Notice>
      )}
      {paidOrder && !paid && <TopUpWaiting />}
      {(from === "/panier" || from.startsWith("/reserver/")) && <BackToMeals href={from} paid={paid !== undefined} />}
      {wallets.length > 1 && <WalletChoice wallets={wallets} current={wallet} />}
      <div>
        <p className="text-sm text-muted">
          {words.balance}
          {wallet.payee.communes.length > 0 && ` · ${words.forCommunes(wallet.payee.communes.map(({ name }) => name))}`}
        </p>
        <p className="text-2xl font-semibold" data-testid="balance">
          {money(wallet.balance_cents)}
        </p>
        {wallet.covers_until && <p>{words.coversUntil(longDate(wallet.covers_until))}</p>}
      </div>
      <Section title={words.topUpTitle}>
        <TopUpForm key={wallet.id} wallet={wallet} cards={usableCards(cards, wallet.provider_id)} wantedCents={centsIn(one(search.montant))} from={from} />
      </Section>
      <Section title={words.entries} aside={<Link href="/compte/recus">{words.receiptsLink}</Link>}>
        {entries.entries.length === 0 ? (
          <p className="text-muted">{words.entriesEmpty}</p>
        ) : (
          <EntriesTable entries={entries.entries} />
        )}
        <Pager page={page} count={entries.count} href={(to) => `?porte-monnaie=${wallet.id}&page=${to}`} />
      </Section>
      <p>
        <Link href={`/compte/porte-monnaie/recuperer?porte-monnaie=${wallet.id}`} className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
          {payouts.link}
        </Link>
      </p>
      <Section title={cardWords.title}>
        <KeptCards cards={cards} />
      </Section>
      <Section title={words.lowTitle}>
        <LowBalanceForm key={wallet.id} wallet={wallet} />
      </Section>
    </Page>
  )
}

/** After a recharge, it is what one came for. */
function BackToMeals({ href, paid }: { href: string; paid: boolean }): ReactElement {
  return (
    <div>
      <ButtonLink href={href} tone={paid ? "primary" : "quiet"} className={paid ? undefined : "!px-0"}>
        {paid ? words.resumeMeals : `← ${words.backToMeals}`}
      </ButtonLink>
    </div>
  )
}

/** Cents written in an address, or undefined when they are none. */
function centsIn(text: string | undefined): Cents | undefined {
  return text && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

function WalletChoice({ wallets, current }: { wallets: readonly Wallet[]; current: Wallet }): ReactElement {
  return (
    <nav aria-label={words.payees}>
      <ul className="flex flex-wrap gap-x-6">
        {wallets.map(({ id, payee, balance_cents: balance }) => (
          <li key={id}>
            <Link
              href={`?porte-monnaie=${id}`}
              aria-current={id === current.id ? "true" : undefined}
              className="inline-flex min-h-11 items-center text-brand underline underline-offset-4 aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {payee.name} · {money(balance)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
