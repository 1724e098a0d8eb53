import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { CommuneQuotient } from "@wire"
import { loadPage } from "@/data/page"
import { listQuotients } from "@/data/quotients"
import { PricesTable } from "@/features/quotient/prices-table"
import { QuotientForm } from "@/features/quotient/quotient-form"
import { RequestState } from "@/features/quotient/request-state"
import { quotient } from "@messages/quotient"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: quotient.title }

function OneCommune({ commune, current, request, tariffs }: CommuneQuotient): ReactElement {
  const waits = request?.document.status === "pending"
  return (
    <Section title={commune.name}>
      <p className="font-semibold">{current ? quotient.current(current.value, current.valid_until) : quotient.none}</p>
      <PricesTable commune={commune} tariffs={tariffs} />
      {request && <RequestState request={request} />}
      {!waits && (
        <>
          <h3 className="font-semibold">{current ? quotient.renewTitle : quotient.formTitle}</h3>
          <QuotientForm key={request?.id} communeId={commune.id} />
        </>
      )}
    </Section>
  )
}

export default async function QuotientPage(): Promise<ReactElement> {
  const quotients = await loadPage("/compte/quotient", listQuotients)
  if (quotients.length === 0) {
    return (
      <Page title={quotient.title}>
        <EmptyState action={<ButtonLink href="/compte/services">{quotient.toServices}</ButtonLink>}>{quotient.empty}</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={quotient.title} lead={<p>{quotient.lead}</p>}>
      {quotients.map((one) => (
        <OneCommune key={one.commune.id} {...one} />
      ))}
    </Page>
  )
}
