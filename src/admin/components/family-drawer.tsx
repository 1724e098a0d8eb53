import { XMark } from "@medusajs/icons"
import { Button, Drawer, IconButton } from "@medusajs/ui"
import type { ReactElement } from "react"
import { Link } from "react-router-dom"

import { useFamily } from "../api/families"
import { fullName } from "../format/names"
import { useWords } from "../i18n/use-words"
import { Beneficiaries, Memberships, PersonFacts, Section } from "./family-file"
import { Query } from "./states"
import { useReturnFocus } from "./use-return-focus"

/** The family's file beside the list; Escape closes it and gives the focus back. */
export function FamilyDrawer({ customerId, onClose }: { customerId: string | null; onClose: () => void }): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(customerId !== null)
  const query = useFamily(customerId)
  const family = query.data?.family
  return (
    <Drawer open={customerId !== null} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <div className="flex items-center justify-between gap-x-4 border-b px-4 py-3 sm:px-6">
          <Drawer.Title>{family === undefined ? words("family.file") : fullName(family.person)}</Drawer.Title>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={words("common.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
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
      </Drawer.Content>
    </Drawer>
  )
}
