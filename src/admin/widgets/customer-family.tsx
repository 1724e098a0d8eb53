import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import type { ReactElement } from "react"

import { useFamily } from "../api/families"
import { ApiError } from "../api/request"
import { Beneficiaries, Memberships, Section } from "../components/family-file"
import { Query } from "../components/states"
import { AccountState } from "../components/status"
import { Wallets } from "../components/wallets"
import { useWords } from "../i18n/use-words"

/** On Medusa's customer page: who eats, where they may book, and what is left in the wallets. Nothing for a customer without a family. */
export default function CustomerFamily({ data }: { data: { id: string } }): ReactElement | null {
  const words = useWords()
  const query = useFamily(data.id)
  const family = query.data?.family
  if (query.error instanceof ApiError && query.error.status === 404) return null
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Query query={query} single>
        {family !== undefined && (
          <>
            <div className="flex items-center justify-between px-6 py-4">
              <Heading level="h2">{words("family.inCanteen")}</Heading>
              <AccountState status={family.status} />
            </div>
            <Section title={words("family.beneficiaries")}>
              <Beneficiaries family={family} />
            </Section>
            <Section title={words("family.memberships")}>
              <Memberships family={family} />
            </Section>
            <Section title={words("family.wallets")}>
              <Wallets customerId={data.id} />
            </Section>
          </>
        )}
      </Query>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "customer.details.after", id: "canteen-customer-family" })
