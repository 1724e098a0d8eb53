import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { listReceipts } from "@/data/receipts"
import { one, type Search } from "@/features/forms/search"
import { receiptsOfOrder } from "@/features/receipts/paths"
import { ReceiptsTable } from "@/features/receipts/receipts-table"
import { nav } from "@/messages/fr/common"
import { receipts as words } from "@/messages/fr/receipts"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page } from "@/ui/page"
import { Pager, PAGE_SIZE, pageOf } from "@/ui/pager"

export const metadata: Metadata = { title: words.title }

export default async function ReceiptsPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const page = pageOf(one(search.page))
  const orderId = one(search.commande)
  const here = orderId ? receiptsOfOrder(orderId) : "/compte/recus?"
  const { receipts, count } = await loadPage(here, (token) => listReceipts(token, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, orderId }))
  return (
    <Page
      title={orderId ? words.ofOrder : words.title}
      lead={<p>{words.lead}</p>}
      aside={orderId && <Link href="/compte/recus">{words.all}</Link>}
    >
      {receipts.length === 0 ? <Nothing orderId={orderId} /> : <ReceiptsTable receipts={receipts} />}
      <Pager page={page} count={count} href={(wanted) => `${here}&page=${wanted}`} />
    </Page>
  )
}

function Nothing({ orderId }: { orderId: string | undefined }): ReactElement {
  if (orderId) return <EmptyState action={<ButtonLink href={`/compte/commandes/${orderId}`}>{nav.orders}</ButtonLink>}>{words.emptyOfOrder}</EmptyState>
  return <EmptyState action={<ButtonLink href="/reserver">{nav.book}</ButtonLink>}>{words.empty}</EmptyState>
}
