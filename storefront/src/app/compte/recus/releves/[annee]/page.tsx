import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { getStatement } from "@/data/statements"
import { Figure, PersonStatement } from "@/features/receipts/statement-person"
import { dayOf, longDate } from "@/format/days"
import { money } from "@/format/money"
import { statements as words } from "@messages/statements"
import { ButtonLink } from "@/ui/button"
import { Page } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

export const metadata: Metadata = { title: words.section }

export default async function StatementPage({ params }: { params: Promise<{ annee: string }> }): Promise<ReactElement> {
  const { annee } = await params
  const { years, statement } = await loadPage(`/compte/recus/releves/${annee}`, (token) => getStatement(token, annee))
  const { year, made_at: madeAt, family, people, total_cents: total, childcare_under_six_cents: underSix } = statement
  const payees = [...new Set(people.flatMap(({ lines }) => lines.map(({ payee }) => payee.name)))]
  return (
    <Page
      title={words.ofYear(year)}
      lead={
        <p>
          {family.first_name} {family.last_name} · {words.madeAt(longDate(dayOf(madeAt)))}
        </p>
      }
      aside={years.includes(year) && <Actions year={year} />}
    >
      {people.length === 0 ? (
        <p>{words.empty(year)}</p>
      ) : (
        <>
          <dl className="grid max-w-[32rem] gap-1">
            <Figure label={words.total(year)} value={money(total)} strong />
            <Figure label={words.underSix} value={money(underSix)} strong />
          </dl>
          <p className="max-w-[44rem] text-sm text-muted">{words.law}</p>
          <p className="text-muted">{words.payees(payees)}</p>
        </>
      )}
      {people.map((person) => (
        <PersonStatement key={person.beneficiary.id} person={person} year={year} />
      ))}
      <p className="max-w-[44rem] border-t border-hairline pt-6 text-sm text-muted">{words.counted}</p>
      <p className="no-print">
        <Link href="/compte/recus">{words.back}</Link>
      </p>
    </Page>
  )
}

function Actions({ year }: { year: number }): ReactElement {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <ButtonLink href={`/compte/recus/releves/${year}/pdf`} prefetch={false} tone="secondary">
        {words.pdf}
      </ButtonLink>
      <PrintButton />
    </div>
  )
}
