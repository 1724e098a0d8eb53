import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import type { ReactElement } from "react"
import type { PayoutsResponse, Wallet } from "@wire"
import { loadPage } from "@/data/page"
import { listWallets, readPayouts } from "@/data/wallets"
import { one, type Search } from "@/features/forms/search"
import { PastPayouts } from "@/features/wallet/past-payouts"
import { walletPath } from "@/features/wallet/paths"
import { PayoutForm } from "@/features/wallet/payout-form"
import { payouts as words } from "@messages/payouts"
import { Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

type Loaded = { wallet?: Wallet; found?: PayoutsResponse }

async function load(token: string, wanted: string | undefined): Promise<Loaded> {
  const wallets = await listWallets(token)
  const wallet = wallets.find(({ id }) => id === wanted) ?? wallets[0]
  return wallet ? { wallet, found: await readPayouts(token, wallet.id) } : {}
}

export default async function TakeBackPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const wanted = one((await searchParams)["porte-monnaie"])
  const { wallet, found } = await loadPage("/compte/porte-monnaie/recuperer", (token) => load(token, wanted))
  if (!wallet || !found) redirect("/compte/porte-monnaie")
  const written = (found.whole.amount_cents / 100).toFixed(2).replace(".", ",")
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      <PayoutForm walletId={wallet.id} whole={found.whole} requestKey={crypto.randomUUID()} written={written} />
      {found.payouts.length > 0 && (
        <Section title={words.past}>
          <PastPayouts payouts={found.payouts} />
        </Section>
      )}
      <p>
        <Link href={walletPath(wallet.id)}>{words.back}</Link>
      </p>
    </Page>
  )
}
