import { Button, Drawer } from "@medusajs/ui"
import type { ReactElement } from "react"
import { Link } from "react-router-dom"

import { useFamily } from "../api/families"
import { fullName } from "../format/names"
import { useWords } from "../i18n/use-words"
import { Beneficiaries, Memberships, PersonFacts, Section } from "./family-file"
import { SideDrawer } from "./side-drawer"
import { Query } from "./states"

/** The family's file beside the list; Escape closes it and gives the focus back. */
export function FamilyDrawer({ customerId, onClose }: { customerId: string | null; onClose: () => void }): ReactElement {
  const words = useWords()
  const query = useFamily(customerId)
  const family = query.data?.family
  return (
    <SideDrawer open={customerId !== null} title={family === undefined ? words("family.file") : fullName(family.person)} onClose={onClose}>
      <Drawer.Body tabIndex={0} role="region" aria-label={words("family.file")} className="divide-y overflow-y-auto px-0 py-0">
        <Query query={query} single>
          {family !== undefined && (
            <>
              <Section title={words("family.person")}>
                <PersonFacts family={family} />
              </Section>
              <Section title={words("family.beneficiaries")}>
                <Beneficiaries family={family} />
              </Section>
              <Section title={words("family.memberships")}>
                <Memberships family={family} />
              </Section>
            </>
          )}
        </Query>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button variant="secondary">{words("common.close")}</Button>
        </Drawer.Close>
        {customerId !== null && (
          <Button variant="primary" asChild>
            <Link to={`/familles/${customerId}`}>{words("family.openPage")}</Link>
          </Button>
        )}
      </Drawer.Footer>
    </SideDrawer>
  )
}
