import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { CommuneOffer, Membership } from "@wire"
import { listCommunes, listMemberships } from "@/data/account"
import { loadPage } from "@/data/page"
import { one, type Search } from "@/features/forms/search"
import { AskForm } from "@/features/services/ask-form"
import { LeaveForm } from "@/features/services/leave-form"
import { MembershipsTable } from "@/features/services/memberships-table"
import { services } from "@messages/account"
import { EmptyState, Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: services.title }

/** Situations that are asked for or granted already are not offered again. */
function stillToAsk(communes: readonly CommuneOffer[], memberships: readonly Membership[]): CommuneOffer[] {
  const taken = new Set(
    memberships.filter(({ status }) => status === "pending" || status === "approved").map(({ tariff }) => tariff.id),
  )
  return communes
    .map((commune) => ({
      ...commune,
      canteen_services: commune.canteen_services
        .map((service) => ({ ...service, tariffs: service.tariffs.filter(({ id }) => !taken.has(id)) }))
        .filter(({ tariffs }) => tariffs.length > 0),
    }))
    .filter(({ canteen_services: offered }) => offered.length > 0)
}

export default async function ServicesPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const [search, communes, memberships] = await Promise.all([
    searchParams,
    listCommunes(),
    loadPage("/compte/services", listMemberships),
  ])
  const leaving = memberships.find(({ id }) => id === one(search.quitter))
  return (
    <Page title={services.title} lead={<p>{services.lead}</p>}>
      {memberships.length === 0 ? (
        <EmptyState>{services.empty}</EmptyState>
      ) : (
        <MembershipsTable memberships={memberships} />
      )}
      {leaving && <LeaveForm key={leaving.id} membership={leaving} />}
      <Section title={services.addTitle}>
        <p className="text-muted">{services.addLead}</p>
        <AskForm communes={stillToAsk(communes, memberships)} />
      </Section>
    </Page>
  )
}
