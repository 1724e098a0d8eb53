import { Button, Heading, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { StaffInvitation, StaffMember } from "../../../types/http"
import { useStaff } from "../../api/staff"
import { Grid } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Notice, Query } from "../../components/states"
import { useWords } from "../../i18n/use-words"
import { Invite } from "./invite"
import { RemoveMember } from "./remove-member"
import { invitationColumns, memberColumns } from "./team-columns"
import { useResending } from "./use-resending"
import { WithdrawInvitation } from "./withdraw-invitation"

/** The members of the team and the invitations that wait, with what can be done about each. */
export function Team(): ReactElement {
  const words = useWords()
  const query = useStaff()
  const resend = useResending()
  const [inviting, setInviting] = useState(false)
  const [leaving, setLeaving] = useState<StaffMember | null>(null)
  const [withdrawn, setWithdrawn] = useState<StaffInvitation | null>(null)
  const { staff = [], invitations = [] } = query.data ?? {}
  return (
    <Page
      title={words("staff.title")}
      hint={words("staff.hint")}
      figure={<BigFigure value={query.data?.staff.length} unit={words("staff.count", { count: staff.length })} />}
      toolbar={
        <Button size="small" disabled={query.data === undefined} onClick={() => setInviting(true)}>
          {words("staff.invite")}
        </Button>
      }
    >
      <Query query={query}>
        {staff.length === 0 ? (
          <Notice title={words("staff.empty")} hint={words("staff.emptyHint")} />
        ) : (
          <Grid label={words("staff.listLabel")} columns={memberColumns(words, setLeaving)} rows={staff} rowKey={({ id }) => id} busy={query.isFetching} />
        )}
        <section className="pt-4" aria-labelledby="canteen-invitations">
          <Heading level="h2" id="canteen-invitations" className="px-4 pb-3 sm:px-6">
            {words("staff.invitations")}
          </Heading>
          {invitations.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-4 pb-4 sm:px-6">
              {words("staff.noInvitation")}
            </Text>
          ) : (
            <Grid label={words("staff.invitations")} columns={invitationColumns(words, { resend, withdraw: setWithdrawn })} rows={invitations} rowKey={({ id }) => id} busy={query.isFetching} />
          )}
        </section>
      </Query>
      {query.data !== undefined && <Invite open={inviting} roles={query.data.roles} communes={query.data.communes} onClose={() => setInviting(false)} />}
      <RemoveMember member={leaving} onClose={() => setLeaving(null)} />
      <WithdrawInvitation invitation={withdrawn} onClose={() => setWithdrawn(null)} />
    </Page>
  )
}
