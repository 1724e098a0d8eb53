import { Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminReceipt } from "../../../types/http"
import { receiptAddress, useReceipts } from "../../api/accounting"
import { ClearFilters, PeriodFields, SearchField } from "../../components/filters"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { LINK } from "../../components/text-link"
import { PAGE_SIZE, searched, useListAddress } from "../../components/use-list-address"
import { dayWithYear } from "../../format/days"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords, type Words } from "../../i18n/use-words"
import { VoidReceipt } from "./void-receipt"

/** Receipts by number, name and date, each with its PDF; a wrong one is voided. */
export function Receipts({ canVoid }: { canVoid: boolean }): ReactElement {
  const words = useWords()
  const address = useListAddress({ q: "", from: "", to: "" })
  const { filters } = address
  const query = useReceipts({ ...filters, q: searched(filters.q), limit: PAGE_SIZE, offset: address.offset })
  const [voided, setVoided] = useState<AdminReceipt | null>(null)
  const rows = query.data?.receipts ?? []
  const count = query.data?.count

  return (
    <Page
      title={words("receipts.title")}
      hint={words("receipts.hint")}
      figure={<BigFigure value={count} unit={words("receipts.count", { count: count ?? 0 })} />}
      toolbar={
        <>
          <SearchField
            label={words("receipts.searchLabel")}
            placeholder={words("receipts.searchPlaceholder")}
            value={filters.q}
            onChange={(value) => address.setFilter("q", value)}
          />
          <PeriodFields address={address} />
          <ClearFilters address={address} />
        </>
      }
    >
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words("receipts.empty")} hint={words("receipts.emptyHint")} />
        ) : (
          <Grid
            label={words("receipts.listLabel")}
            columns={columns(words, canVoid ? setVoided : undefined)}
            rows={rows}
            rowKey={(row) => row.id}
            busy={query.isFetching}
          />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
      <VoidReceipt receipt={voided} onClose={() => setVoided(null)} />
    </Page>
  )
}

function columns(words: Words, onVoid: ((row: AdminReceipt) => void) | undefined): Column<AdminReceipt>[] {
  return [
    {
      id: "number",
      title: words("receipts.number"),
      cell: (row) => (
        <>
          <a
            href={receiptAddress(row.id)}
            target="_blank"
            rel="noopener"
            aria-label={words("receipts.openLabel", { number: row.number })}
            className={`${LINK} txt-compact-small-plus whitespace-nowrap`}
          >
            {row.number}
          </a>
          <Under until="sm">
            <span className="text-ui-fg-base">{fullName(row.family)}</span>
          </Under>
          <Under until="md">{dayWithYear(row.date)}</Under>
          <Under until="md">
            <Subject row={row} words={words} />
          </Under>
        </>
      ),
    },
    { id: "family", title: words("column.family"), from: "sm", cell: (row) => <span className="text-ui-fg-base">{fullName(row.family)}</span> },
    { id: "date", title: words("column.date"), from: "md", cell: (row) => <span className="whitespace-nowrap">{dayWithYear(row.date)}</span> },
    { id: "subject", title: words("receipts.subject"), from: "md", cell: (row) => <Subject row={row} words={words} /> },
    { id: "wallet", title: words("column.wallet"), from: "lg", end: true, cell: (row) => euros(row.wallet_cents) },
    { id: "card", title: words("column.card"), from: "lg", end: true, cell: (row) => euros(row.card_cents) },
    {
      id: "total",
      title: words("column.total"),
      end: true,
      cell: (row) => <span className="text-ui-fg-base whitespace-nowrap font-medium">{euros(row.total_cents)}</span>,
    },
    ...(onVoid ? [voiding(words, onVoid)] : []),
  ]
}

function voiding(words: Words, onVoid: (row: AdminReceipt) => void): Column<AdminReceipt> {
  return {
    id: "void",
    title: words("column.actions"),
    end: true,
    cell: (row) =>
      row.kind !== "void" &&
      row.voided_by === null && (
        <Button size="small" variant="secondary" aria-label={words("receipts.voidLabel", { number: row.number })} onClick={() => onVoid(row)}>
          {words("receipts.void")}
        </Button>
      ),
  }
}

function Subject({ row, words }: { row: AdminReceipt; words: Words }): ReactElement {
  return (
    <>
      {words(`receipts.kind.${row.kind}`)}
      {row.voided_by !== null && (
        <Text size="xsmall" className="text-ui-fg-error">
          {words("receipts.voidedBy", { number: row.voided_by.number })}
        </Text>
      )}
    </>
  )
}
