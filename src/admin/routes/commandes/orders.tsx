import type { ReactElement } from "react"

import type { AdminOrder } from "../../../types/http"
import { useOrders } from "../../api/meals"
import { ClearFilters, PeriodFields } from "../../components/filters"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { TextLink } from "../../components/text-link"
import { PAGE_SIZE, useListAddress } from "../../components/use-list-address"
import { shortInstant } from "../../format/days"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords, type Words } from "../../i18n/use-words"

/** Orders by date and family, with what was paid how. */
export function Orders(): ReactElement {
  const words = useWords()
  const address = useListAddress({ from: "", to: "", customer_id: "" })
  const { filters } = address
  const query = useOrders({ ...filters, limit: PAGE_SIZE, offset: address.offset })
  const rows = query.data?.orders ?? []
  const count = query.data?.count
  const family = filters.customer_id === "" ? undefined : rows[0]?.family

  return (
    <Page
      title={words("orders.title")}
      hint={family === undefined ? words("orders.hint") : words("bookings.ofFamily", { name: fullName(family) })}
      figure={<BigFigure value={count} unit={words("orders.count", { count: count ?? 0 })} />}
      toolbar={
        <>
          <PeriodFields address={address} />
          <ClearFilters address={address} />
        </>
      }
    >
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words("orders.empty")} hint={words("orders.emptyHint")} />
        ) : (
          <Grid label={words("orders.listLabel")} columns={columns(words)} rows={rows} rowKey={(row) => row.id} busy={query.isFetching} />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
    </Page>
  )
}

function columns(words: Words): Column<AdminOrder>[] {
  return [
    {
      id: "order",
      title: words("column.order"),
      cell: (row) => (
        <>
          <TextLink to={`/commandes/${row.id}`} className="txt-compact-small-plus whitespace-nowrap">
            {words("orders.number", { number: row.display_id })}
          </TextLink>
          <Under until="sm">
            <span className="text-ui-fg-base">{fullName(row.family)}</span>
          </Under>
          <Under until="md">
            {shortInstant(row.created_at)} · {words("common.meals", { count: row.meals_count })}
          </Under>
        </>
      ),
    },
    { id: "family", title: words("column.family"), from: "sm", cell: (row) => <span className="text-ui-fg-base">{fullName(row.family)}</span> },
    { id: "date", title: words("column.date"), from: "md", cell: (row) => shortInstant(row.created_at) },
    { id: "meals", title: words("column.meals"), from: "md", end: true, cell: (row) => row.meals_count },
    { id: "wallet", title: words("column.wallet"), from: "lg", end: true, cell: (row) => euros(row.wallet_cents) },
    { id: "card", title: words("column.card"), from: "lg", end: true, cell: (row) => euros(row.card_cents) },
    { id: "refunded", title: words("column.refunded"), from: "lg", end: true, cell: (row) => euros(row.refunded_cents) },
    {
      id: "total",
      title: words("column.total"),
      end: true,
      cell: (row) => <span className="text-ui-fg-base font-medium">{euros(row.total_cents)}</span>,
    },
  ]
}
