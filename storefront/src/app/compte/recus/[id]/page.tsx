import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import type { Receipt } from "@wire"
import { loadPage } from "@/data/page"
import { getReceipt } from "@/data/receipts"
import { ReceiptAmounts } from "@/features/receipts/receipt-amounts"
import { ReceiptLines } from "@/features/receipts/receipt-lines"
import { longDate } from "@/format/days"
import { receipts as words, subjects } from "@messages/receipts"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page, Section } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

export const metadata: Metadata = { title: words.receipt }

export default async function ReceiptPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactElement> {
  const { id } = await params
  const receipt = await loadPage(`/compte/recus/${id}`, (token) => getReceipt(token, id))
  const { kind, number, lines } = receipt
  return (
    <Page title={words.numbered(kind, number)} lead={<p>{subjects[kind]}</p>} aside={<Actions id={id} />}>
      <Voided receipt={receipt} />
      <Facts receipt={receipt} />
      {lines.length > 0 && (
        <Section title={words.details}>
          <ReceiptLines lines={lines} />
        </Section>
      )}
      <Section title={words.amounts}>
        <ReceiptAmounts receipt={receipt} />
      </Section>
      <p className="no-print flex flex-wrap gap-x-6">
        <Link href="/compte/recus">{words.all}</Link>
      </p>
    </Page>
  )
}

function Actions({ id }: { id: string }): ReactElement {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <ButtonLink href={`/compte/recus/${id}/pdf`} prefetch={false} tone="secondary">
        {words.pdf}
      </ButtonLink>
      <PrintButton />
    </div>
  )
}

/** A receipt and its counter-receipt lead to each other. */
function Voided({ receipt: { voided_by: voidedBy, voids } }: { receipt: Receipt }): ReactElement | null {
  const other = voidedBy ?? voids
  if (!other) return null
  return (
    <Notice tone={voidedBy ? "stop" : "info"}>
      <p>
        {voidedBy ? words.voidedBy : words.voids} <Link href={`/compte/recus/${other.id}`}>{words.number(other.number)}</Link>.
      </p>
    </Notice>
  )
}

/** What the town hall wrote stays in its language; of a pay-out, the page's own words say it already. */
function Facts({ receipt }: { receipt: Receipt }): ReactElement {
  const { kind, payee, family, date, label, reason } = receipt
  const rows = [
    { name: words.payee, value: payee.name },
    { name: words.family, value: `${family.first_name} ${family.last_name}`.trim() || words.gone },
    { name: words.date, value: longDate(date) },
    { name: words.label, value: kind === "payout" ? null : label, lang: "fr" },
    { name: words.reason, value: reason, lang: "fr" },
  ]
  return (
    <dl className="grid gap-1 sm:grid-cols-[8rem_1fr]">
      {rows
        .filter(({ value }) => value !== null)
        .map(({ name, value, lang }) => (
          <div key={name} className="grid grid-cols-[6rem_1fr] gap-x-3 sm:contents">
            <dt className="text-muted">{name}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
