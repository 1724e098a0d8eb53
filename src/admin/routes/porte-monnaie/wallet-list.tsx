import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminWallet } from "../../../types/http"
import { useWalletList } from "../../api/wallets"
import { ClearFilters, SearchField } from "../../components/filters"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { TextLink } from "../../components/text-link"
import { PAGE_SIZE, searched, useListAddress } from "../../components/use-list-address"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords, type Words } from "../../i18n/use-words"

/** Wallets by family, each with its balance. */
export function WalletList(): ReactElement {
  const words = useWords()
  const address = useListAddress({ q: "" })
  const { q } = address.filters
  const query = useWalletList({ q: searched(q), limit: PAGE_SIZE, offset: address.offset })
  const rows = query.data?.wallets ?? []
  const count = query.data?.count
  return (
    <Page
      title={words("wallets.title")}
      hint={words("wallets.hint")}
      figure={<BigFigure value={count} unit={words("wallets.count", { count: count ?? 0 })} />}
      toolbar={
        <SearchField
          label={words("validations.searchLabel")}
          placeholder={words("validations.searchPlaceholder")}
          value={q}
          onChange={(value) => address.setFilter("q", value)}
        />
      }
    >
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words("wallets.empty")} hint={words(address.filtered ? "families.emptyFilteredHint" : "wallets.emptyHint")}>
            <ClearFilters address={address} wayOut />
          </Notice>
        ) : (
          <Grid label={words("wallets.listLabel")} columns={columns(words)} rows={rows} rowKey={(row) => row.id} busy={query.isFetching} />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
    </Page>
  )
}

function columns(words: Words): Column<AdminWallet>[] {
  return [
    {
      id: "family",
      title: words("column.family"),
      cell: (row) => (
        <>
          <TextLink to={`/porte-monnaie/${row.id}`} className="txt-compact-small-plus">
            {fullName(row.family)}
          </TextLink>
          <Text size="small" leading="compact" className="break-all">
            {row.family.email}
          </Text>
          <Under until="md">{row.payee.name}</Under>
        </>
      ),
    },
    { id: "payee", title: words("wallets.payee"), from: "md", cell: (row) => row.payee.name },
    { id: "balance", title: words("wallets.balance"), end: true, cell: (row) => <strong>{euros(row.balance_cents)}</strong> },
  ]
}
