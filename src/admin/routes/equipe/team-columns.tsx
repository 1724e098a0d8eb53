import { Badge, Button } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { StaffInvitation, StaffMember } from "../../../types/http"
import { Under, type Column } from "../../components/grid"
import { instantDay, shortInstant } from "../../format/days"
import type { Words } from "../../i18n/use-words"

/** "Sylvie Chabanon", or the address of somebody whose name is not known. */
export function nameOf({ first_name, last_name, email }: Pick<StaffMember, "first_name" | "last_name" | "email">): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email
}

/** The communes of a grant, in words. */
export function placesOf({ communes }: Pick<StaffMember, "communes">, words: Words): string {
  return communes.length === 0 ? words("staff.everywhere") : communes.map(({ name }) => name).join(", ")
}

function lastAct({ last_act_at }: StaffMember, words: Words): string {
  return last_act_at === null ? words("staff.never") : shortInstant(last_act_at)
}

/** The columns of the team's members. */
export function memberColumns(words: Words, remove: (member: StaffMember) => void): Column<StaffMember>[] {
  return [
    {
      id: "name",
      title: words("staff.name"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{nameOf(row)}</span>
          {nameOf(row) !== row.email && <span className="block break-all">{row.email}</span>}
          <Under until="sm">{words(`role.${row.role}`)}</Under>
          <Under until="md">{placesOf(row, words)}</Under>
          <Under until="lg">
            {words("staff.lastAct")} : {lastAct(row, words)}
          </Under>
        </>
      ),
    },
    { id: "role", title: words("staff.role"), from: "sm", cell: (row) => words(`role.${row.role}`) },
    { id: "communes", title: words("staff.communes"), from: "md", cell: (row) => placesOf(row, words) },
    { id: "last", title: words("staff.lastAct"), from: "lg", cell: (row) => <span className="whitespace-nowrap">{lastAct(row, words)}</span> },
    {
      id: "actions",
      title: words("column.actions"),
      end: true,
      cell: (row) => (
        <Button size="small" variant="secondary" aria-label={words("staff.removeLabel", { name: nameOf(row) })} onClick={() => remove(row)}>
          {words("staff.remove")}
        </Button>
      ),
    },
  ]
}

type InvitationActs = { resend: (invitation: StaffInvitation) => void; withdraw: (invitation: StaffInvitation) => void }

/** The columns of the invitations that wait. */
export function invitationColumns(words: Words, { resend, withdraw }: InvitationActs): Column<StaffInvitation>[] {
  return [
    {
      id: "email",
      title: words("staff.email"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base break-all">{row.email}</span>
          <Under until="sm">{words(`role.${row.role}`)}</Under>
          <Under until="md">{placesOf(row, words)}</Under>
          <Under until="lg">
            <Validity row={row} words={words} />
          </Under>
        </>
      ),
    },
    { id: "role", title: words("staff.role"), from: "sm", cell: (row) => words(`role.${row.role}`) },
    { id: "communes", title: words("staff.communes"), from: "md", cell: (row) => placesOf(row, words) },
    { id: "until", title: words("staff.until"), from: "lg", cell: (row) => <Validity row={row} words={words} /> },
    {
      id: "actions",
      title: words("column.actions"),
      end: true,
      cell: (row) => (
        <span className="flex flex-wrap justify-end gap-2">
          <Button size="small" variant="secondary" aria-label={words("staff.resendLabel", { email: row.email })} onClick={() => resend(row)}>
            {words("staff.resend")}
          </Button>
          <Button size="small" variant="secondary" aria-label={words("staff.withdrawLabel", { email: row.email })} onClick={() => withdraw(row)}>
            {words("common.cancel")}
          </Button>
        </span>
      ),
    },
  ]
}

function Validity({ row, words }: { row: StaffInvitation; words: Words }): ReactElement {
  if (row.expired) return <Badge size="2xsmall" color="orange">{words("staff.expired")}</Badge>
  return <span className="whitespace-nowrap">{instantDay(row.expires_at)}</span>
}
