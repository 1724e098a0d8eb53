import type { ReactElement } from "react"

import type { AuditEntry } from "../../../types/http"
import { useAudit, useStaff } from "../../api/staff"
import { ClearFilters, PeriodFields, SearchField, SelectField } from "../../components/filters"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { TextLink } from "../../components/text-link"
import { PAGE_SIZE, searched, useListAddress } from "../../components/use-list-address"
import { shortInstant } from "../../format/days"
import { useWords, type Words } from "../../i18n/use-words"
import { nameOf } from "../equipe/team-columns"
import { actionWords, detailsText } from "./act-words"

/** The select has no empty value. */
const EVERYBODY = "all"

/** The acts of the team, newest first, by person, day and subject. `mayManage`: the platform also reads how long data is kept. */
export function AuditLog({ mayManage }: { mayManage: boolean }): ReactElement {
  const words = useWords()
  const address = useListAddress({ user: EVERYBODY, subject: "", from: "", to: "" })
  const { user, subject, from, to } = address.filters
  const team = useStaff()
  const query = useAudit({ user_id: user === EVERYBODY ? undefined : user, subject_id: searched(subject), from, to, limit: PAGE_SIZE, offset: address.offset })
  const rows = query.data?.entries ?? []
  const count = query.data?.count
  const people = (team.data?.staff ?? []).map((member) => ({ value: member.id, label: nameOf(member) }))
  return (
    <Page
      title={words("audit.title")}
      hint={
        <>
          {words("audit.hint")} {mayManage && <TextLink to="/conservation">{words("retention.toRetention")}</TextLink>}
        </>
      }
      figure={<BigFigure value={count} unit={words("audit.count", { count: count ?? 0 })} />}
      toolbar={
        <>
          <SelectField label={words("audit.person")} choices={[{ value: EVERYBODY, label: words("audit.everybody") }, ...people]} value={user} onChange={(value) => address.setFilter("user", value)} />
          <SearchField label={words("audit.subjectFilter")} placeholder={words("audit.subjectPlaceholder")} value={subject} onChange={(value) => address.setFilter("subject", value)} />
          <PeriodFields address={address} />
          <ClearFilters address={address} />
        </>
      }
    >
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice
            title={words(address.filtered ? "audit.emptyFiltered" : "audit.empty")}
            hint={words(address.filtered ? "audit.emptyFilteredHint" : "audit.emptyHint")}
          />
        ) : (
          <Grid label={words("audit.listLabel")} columns={columns(words)} rows={rows} rowKey={({ id }) => id} busy={query.isFetching} />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
    </Page>
  )
}

function columns(words: Words): Column<AuditEntry>[] {
  return [
    {
      id: "what",
      title: words("audit.what"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base [overflow-wrap:anywhere]">{actionWords(row.action, words)}</span>
          <span className="block [overflow-wrap:anywhere]">{detailsText(row.details, words)}</span>
          <Under until="sm">
            {who(row, words)}, {shortInstant(row.at)}
          </Under>
          <Under until="md">
            <span className="[overflow-wrap:anywhere]">{row.subject_id}</span>
          </Under>
          <Under until="lg">
            {place(row, words)}, {row.ip ?? words("audit.noIp")}
          </Under>
        </>
      ),
    },
    { id: "who", title: words("audit.who"), from: "sm", cell: (row) => <span className="[overflow-wrap:anywhere]">{who(row, words)}</span> },
    { id: "when", title: words("audit.when"), from: "sm", cell: (row) => <span className="whitespace-nowrap">{shortInstant(row.at)}</span> },
    { id: "subject", title: words("audit.subject"), from: "md", cell: (row) => <span className="[overflow-wrap:anywhere]">{row.subject_id}</span> },
    { id: "where", title: words("audit.where"), from: "lg", cell: (row) => place(row, words) },
    { id: "ip", title: words("audit.ip"), from: "lg", cell: (row) => row.ip ?? words("audit.noIp") },
  ]
}

function who({ by }: AuditEntry, words: Words): string {
  return by.name ?? by.email ?? words("audit.key")
}

function place({ commune }: AuditEntry, words: Words): string {
  return commune?.name ?? words("audit.platform")
}
