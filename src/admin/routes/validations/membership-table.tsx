import { Checkbox, Table } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminMembership } from "../../../types/http"
import { ROW, headClass } from "../../components/grid"
import { useWords } from "../../i18n/use-words"
import { MembershipRow } from "./membership-row"
import type { NextRowFocus } from "./use-next-row-focus"
import type { Selection } from "../../components/use-selection"

type MembershipTableProps = {
  rows: AdminMembership[]
  busy: boolean
  selection: Selection
  focus: NextRowFocus
  onOpen: (row: AdminMembership) => void
  onRefuse: (row: AdminMembership) => void
}

/** Memberships, one per row, with the two decisions at the end of those that wait. */
export function MembershipTable({ rows, busy, selection, focus, onOpen, onRefuse }: MembershipTableProps): ReactElement {
  const words = useWords()
  const someWait = rows.some((row) => row.status === "pending")
  return (
    <Table aria-label={words("validations.listLabel")} aria-busy={busy}>
      <Table.Header>
        <Table.Row className={ROW}>
          <Table.HeaderCell scope="col" className="h-10 w-10 pr-2">
            <Checkbox
              aria-label={words("validations.selectAll")}
              disabled={!someWait}
              checked={selection.extent === "some" ? "indeterminate" : selection.extent === "all"}
              onCheckedChange={selection.toggleAll}
            />
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({})}>
            {words("column.family")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({ from: "lg" })}>
            {words("column.beneficiaries")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({ from: "md" })}>
            {words("column.service")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({ from: "lg" })}>
            {words("column.asked")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({ end: true })}>
            {words(someWait ? "column.actions" : "column.status")}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <MembershipRow
            key={row.id}
            membership={row}
            chosen={selection.has(row.id)}
            rowRef={focus.row(row.id)}
            onChoose={() => selection.toggle(row.id)}
            onOpen={() => onOpen(row)}
            onRefuse={() => onRefuse(row)}
            onDecided={() => focus.afterDecision(row.id)}
          />
        ))}
      </Table.Body>
    </Table>
  )
}
