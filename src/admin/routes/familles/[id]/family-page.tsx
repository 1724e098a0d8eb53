import { Button, Container } from "@medusajs/ui"
import type { ReactElement } from "react"
import { Link } from "react-router-dom"

import type { MeResponse } from "../../../../types/http"
import { useFamily } from "../../../api/families"
import { Beneficiaries, Memberships, PersonFacts, Section } from "../../../components/family-file"
import { Page } from "../../../components/page"
import { Query } from "../../../components/states"
import { Wallets } from "../../../components/wallets"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"
import { DecideAccount } from "./decide-account"

/** Person, beneficiaries, memberships and, for those who may see it, the wallets. */
export function FamilyPage({ customerId, me }: { customerId: string; me: MeResponse }): ReactElement {
  const words = useWords()
  const query = useFamily(customerId)
  const family = query.data?.family
  const decides = family?.status === "pending" && me.permissions.includes("memberships.decide")

  if (family === undefined) {
    return (
      <Container className="p-0">
        <Query query={query} single>
          {null}
        </Query>
      </Container>
    )
  }
  return (
    <Page
      title={fullName(family.person)}
      hint={words("family.file")}
      figure={decides ? <DecideAccount family={family} /> : undefined}
      toolbar={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to="/familles">{words("common.backToList")}</Link>
          </Button>
          {me.permissions.includes("bookings.read") && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/repas?customer_id=${customerId}`}>{words("families.seeBookings")}</Link>
            </Button>
          )}
          {me.permissions.includes("orders.read") && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/commandes?customer_id=${customerId}`}>{words("families.seeOrders")}</Link>
            </Button>
          )}
        </>
      }
    >
      <div className="grid divide-y lg:grid-cols-2 lg:divide-x lg:divide-y-0">
        <div className="divide-y">
          <Section title={words("family.person")}>
            <PersonFacts family={family} />
          </Section>
          {me.permissions.includes("wallets.read") && (
            <Section title={words("family.wallets")}>
              <Wallets customerId={customerId} />
            </Section>
          )}
        </div>
        <div className="divide-y">
          <Section title={words("family.beneficiaries")}>
            <Beneficiaries family={family} ends={me.permissions.includes("memberships.decide")} />
          </Section>
          <Section title={words("family.memberships")}>
            <Memberships family={family} />
          </Section>
        </div>
      </div>
    </Page>
  )
}
