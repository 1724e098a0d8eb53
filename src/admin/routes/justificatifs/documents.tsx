import { useState, type ReactElement } from "react"

import type { AdminDocument, DocumentStatus } from "../../../types/http"
import { useDocuments } from "../../api/documents"
import { ChoiceBar, ClearFilters, SelectField } from "../../components/filters"
import { Grid } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { TextLink } from "../../components/text-link"
import { PAGE_SIZE, useListAddress } from "../../components/use-list-address"
import { useWords } from "../../i18n/use-words"
import { AcceptPrompt } from "./accept-prompt"
import { documentColumns } from "./document-columns"
import { KINDS } from "./kinds"
import { RefuseDocument } from "./refuse-document"

const ALL = "all"
const STATUSES: (DocumentStatus | typeof ALL)[] = ["pending", "accepted", "rejected", "to_renew", ALL]

/** The list, and the two decisions. */
export function Documents({ mayRequire }: { mayRequire: boolean }): ReactElement {
  const words = useWords()
  const address = useListAddress({ status: "pending", kind: ALL })
  const { status, kind } = address.filters
  const list = useDocuments({ status: status === ALL ? undefined : status, kind: kind === ALL ? undefined : kind, limit: PAGE_SIZE, offset: address.offset })
  const waiting = useDocuments({ status: "pending", limit: 1, offset: 0 })
  const rows = list.data?.documents ?? []
  const [accepting, setAccepting] = useState<AdminDocument | null>(null)
  const [refusing, setRefusing] = useState<AdminDocument | null>(null)
  const choices = STATUSES.map((value) => ({ value, label: words(`filter.document.${value}`) }))
  const columns = documentColumns(words, { onAccept: setAccepting, onRefuse: setRefusing })

  return (
    <Page
      title={words("documents.title")}
      hint={
        <>
          {words("documents.hint")} {mayRequire && <TextLink to="/justificatifs/demandes">{words("documents.toRequirements")}</TextLink>}
        </>
      }
      figure={<BigFigure value={waiting.data?.count} unit={words("documents.waiting", { count: waiting.data?.count ?? 0 })} />}
      toolbar={
        <>
          <ChoiceBar label={words("documents.filterLabel")} choices={choices} value={status} onChange={(value) => address.setFilter("status", value)} />
          <SelectField
            label={words("documents.kindLabel")}
            choices={[{ value: ALL, label: words("documents.everyKind") }, ...KINDS.map((value) => ({ value, label: words(`documents.kind.${value}`) }))]}
            value={kind}
            onChange={(value) => address.setFilter("kind", value)}
          />
        </>
      }
    >
      <Query query={list}>
        {rows.length === 0 ? (
          <Notice
            title={words(address.filtered ? "documents.emptyFiltered" : "documents.empty")}
            hint={words(address.filtered ? "documents.emptyFilteredHint" : "documents.emptyHint")}
          >
            <ClearFilters address={address} wayOut />
          </Notice>
        ) : (
          <Grid label={words("documents.listLabel")} columns={columns} rows={rows} rowKey={(row) => row.id} busy={list.isFetching} />
        )}
        {list.data !== undefined && <Pager page={list.data} onOffset={address.setOffset} />}
      </Query>
      <AcceptPrompt key={accepting?.id} document={accepting} onClose={() => setAccepting(null)} />
      <RefuseDocument document={refusing} onClose={() => setRefusing(null)} />
    </Page>
  )
}
