import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { listReceipts } from "@/data/receipts"
import { getStatement } from "@/data/statements"
import { one, type Search } from "@/features/forms/search"
import { receiptsOfOrder } from "@/features/receipts/paths"
import { ReceiptsTable } from "@/features/receipts/receipts-table"
import { nav } from "@messages/nav"
import { receipts as words } from "@messages/receipts"
import { statements } from "@messages/statements"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page, Section } from "@/ui/page"
import { Pager, PAGE_SIZE, pageOf } from "@/ui/pager"

export const metadata: Metadata = { title: words.title }

export default async function ReceiptsPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const page = pageOf(one(search.page))
  const orderId = one(search.commande)
  const here = orderId ? receiptsOfOrder(orderId) : "/compte/recus?"
  const [{ receipts, count }, { years }] = await loadPage(here, (token) =>
    Promise.all([listReceipts(token, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, orderId }), getStatement(token)]),
  )
  return (
    <Page
      title={orderId ? words.ofOrder : words.title}
      lead={<p>{words.lead}</p>}
      aside={orderId && <Link href="/compte/recus">{words.all}</Link>}
    >
      {receipts.length === 0 ? <Nothing orderId={orderId} /> : <ReceiptsTable receipts={receipts} />}
      <Pager page={page} count={count} href={(wanted) => `${here}&page=${wanted}`} />
      {!orderId && <Statements years={years} />}
    </Page>
  )
}

function Statements({ years }: { years: readonly number[] }): ReactElement {
  return (
    <Section title={statements.section}>
      <p className="max-w-[44rem] text-muted">{years.length === 0 ? statements.none : statements.sectionLead}</p>
      {years.length > 0 && (
        <ul className="grid">
          {years.map((year) => (
            <li key={year}>
              <Link href={`/compte/recus/releves/${year}`} className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
                {statements.ofYear(year)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Nothing({ orderId }: { orderId: string | undefined }): ReactElement {
  if (orderId) return <EmptyState action={<ButtonLink href={`/compte/commandes/${orderId}`}>{nav.orders}</ButtonLink>}>{words.emptyOfOrder}</EmptyState>
  return <EmptyState action={<ButtonLink href="/reserver">{nav.book}</ButtonLink>}>{words.empty}</EmptyState>
}
