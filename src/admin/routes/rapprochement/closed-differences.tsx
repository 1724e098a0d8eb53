import { Heading, StatusBadge, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminDifference } from "../../../types/http"
import { Grid, Under, type Column } from "../../components/grid"
import { shortInstant } from "../../format/days"
import { euros } from "../../format/money"
import { useWords, type Words } from "../../i18n/use-words"
import { placeWords } from "./place-words"

/** What was repaired, or left as it is, within the last 30 days. */
export function ClosedDifferences({ differences }: { differences: AdminDifference[] }): ReactElement {
  const words = useWords()
  return (
    <section>
      <Heading level="h2" className="px-4 py-4 sm:px-6">
        {words("reconciliation.latelyTitle")}
      </Heading>
      {differences.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-4 pb-4 sm:px-6">
          {words("reconciliation.latelyEmpty")}
        </Text>
      ) : (
        <Grid label={words("reconciliation.latelyLabel")} columns={columns(words)} rows={differences} rowKey={(row) => row.id} />
      )}
    </section>
  )
}

function columns(words: Words): Column<AdminDifference>[] {
  const closedOn = (row: AdminDifference): string => shortInstant(row.repaired_at ?? row.last_seen_at)
  return [
    {
      id: "what",
      title: words("reconciliation.what"),
      cell: (row) => (
        <>
          <span className="text-ui-fg-base whitespace-normal">{words(`reconciliation.kind.${row.kind}.name`)}</span>
          <Under until="md">
            <span className="whitespace-normal">
              {placeWords(row, words)} · {closedOn(row)}
            </span>
          </Under>
        </>
      ),
    },
    { id: "where", title: words("reconciliation.where"), from: "md", cell: (row) => placeWords(row, words) },
    { id: "closed", title: words("reconciliation.closed"), from: "md", cell: closedOn },
    { id: "amount", title: words("reconciliation.amount"), from: "lg", end: true, cell: (row) => (row.cents === null ? "" : euros(row.cents)) },
    {
      id: "state",
      title: words("column.status"),
      cell: (row) => (
        <StatusBadge className="whitespace-nowrap" color={row.state === "repaired" ? "green" : "grey"}>
          {words(`reconciliation.state.${row.state}`)}
        </StatusBadge>
      ),
    },
  ]
}
