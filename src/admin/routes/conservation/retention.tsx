import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { RetentionKind } from "../../../types/http"
import { useRetention } from "../../api/retention"
import { Grid, Under, type Column } from "../../components/grid"
import { Page } from "../../components/page"
import { Query } from "../../components/states"
import { TextLink } from "../../components/text-link"
import { dayWithYear, shortInstant } from "../../format/days"
import { useWords, type Words } from "../../i18n/use-words"

/** Every kind with its period and its last purge. */
export function Retention(): ReactElement {
  const words = useWords()
  const query = useRetention()
  const { kinds = [], waiting_erasures: waiting = 0 } = query.data ?? {}
  return (
    <Page
      title={words("retention.title")}
      hint={
        <>
          {words("retention.hint")} <TextLink to="/journal">{words("retention.toLog")}</TextLink>
        </>
      }
    >
      <Query query={query}>
        <Grid label={words("retention.listLabel")} columns={columnsIn(words)} rows={kinds} rowKey={({ kind }) => kind} busy={query.isFetching} />
        <Text size="small" className="text-ui-fg-subtle px-4 py-4 sm:px-6">
          {waiting === 0 ? words("retention.noWaiting") : words("retention.waiting", { count: waiting })}
        </Text>
      </Query>
    </Page>
  )
}

function columnsIn(words: Words): Column<RetentionKind>[] {
  return [
    {
      id: "kind",
      title: words("retention.kindTitle"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{words(`retention.kind.${row.kind}`)}</span>
          <Under until="sm">{lastOf(row, words)}</Under>
        </>
      ),
    },
    { id: "days", title: words("retention.days"), end: true, cell: ({ days }) => words("retention.daysValue", { count: days }) },
    { id: "last", title: words("retention.last"), from: "sm", cell: (row) => lastOf(row, words) },
    { id: "total", title: words("retention.total"), from: "md", end: true, cell: ({ purged_total: total }) => total.toLocaleString("fr-FR") },
  ]
}

function lastOf({ last }: RetentionKind, words: Words): string {
  if (last === null) return words("retention.never")
  const oldest = last.oldest_at === null ? "" : `, ${words("retention.oldest", { day: dayWithYear(last.oldest_at.slice(0, 10)) })}`
  return `${shortInstant(last.ran_at)} : ${words("retention.took", { count: last.purged })}${oldest}`
}
