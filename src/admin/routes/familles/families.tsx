import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AccountStatus, AdminAccount } from "../../../types/http"
import { useAccounts } from "../../api/families"
import { ChoiceBar, ClearFilters, SearchField } from "../../components/filters"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { AccountState } from "../../components/status"
import { TextLink } from "../../components/text-link"
import { PAGE_SIZE, searched, useListAddress } from "../../components/use-list-address"
import { instantDay } from "../../format/days"
import { fullName } from "../../format/names"
import { useWords, type Words } from "../../i18n/use-words"

const ALL = "all"
const STATUSES: (AccountStatus | typeof ALL)[] = [ALL, "pending", "active", "refused", "closed"]

/** Accounts by state and name. */
export function Families(): ReactElement {
  const words = useWords()
  const address = useListAddress({ status: ALL, q: "" })
  const { status, q } = address.filters
  const query = useAccounts({ status: status === ALL ? undefined : status, q: searched(q), limit: PAGE_SIZE, offset: address.offset })
  const rows = query.data?.accounts ?? []
  const count = query.data?.count
  const choices = STATUSES.map((value) => ({ value, label: words(`filter.account.${value}`) }))

  return (
    <Page
      title={words("families.title")}
      hint={
        <>
          {words("families.hint")} <TextLink to="/familles/avis">{words("reviews.link")}</TextLink>
        </>
      }
      figure={<BigFigure value={count} unit={words("families.count", { count: count ?? 0 })} />}
      toolbar={
        <>
          <ChoiceBar
            label={words("families.filterLabel")}
            choices={choices}
            value={status}
            onChange={(value) => address.setFilter("status", value)}
          />
          <SearchField
            label={words("validations.searchLabel")}
            placeholder={words("validations.searchPlaceholder")}
            value={q}
            onChange={(value) => address.setFilter("q", value)}
          />
        </>
      }
    >
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice
            title={words(address.filtered ? "families.emptyFiltered" : "families.empty")}
            hint={words(address.filtered ? "families.emptyFilteredHint" : "families.emptyHint")}
          >
            <ClearFilters address={address} wayOut />
          </Notice>
        ) : (
          <Grid
            label={words("families.listLabel")}
            columns={columns(words)}
            rows={rows}
            rowKey={(row) => row.customer_id}
            busy={query.isFetching}
          />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
    </Page>
  )
}

function columns(words: Words): Column<AdminAccount>[] {
  return [
    {
      id: "family",
      title: words("column.family"),
      cell: (row) => (
        <>
          <TextLink to={`/familles/${row.customer_id}`} className="txt-compact-small-plus">
            {fullName(row)}
          </TextLink>
          <Text size="small" leading="compact" className="break-all">
            {row.email}
          </Text>
          <Under until="md">{words("families.beneficiariesCount", { count: row.beneficiaries_count })}</Under>
        </>
      ),
    },
    { id: "phone", title: words("family.phone"), from: "lg", cell: (row) => row.phone ?? words("common.none") },
    { id: "beneficiaries", title: words("column.beneficiaries"), from: "md", cell: (row) => row.beneficiaries_count },
    { id: "memberships", title: words("column.memberships"), from: "lg", cell: (row) => <Services account={row} /> },
    { id: "created", title: words("column.created"), from: "md", cell: (row) => instantDay(row.created_at) },
    { id: "status", title: words("column.status"), cell: (row) => <AccountState status={row.status} /> },
  ]
}

function Services({ account }: { account: AdminAccount }): ReactElement {
  return (
    <>
      {account.memberships.map((one) => (
        <span key={one.id} className="block">
          {one.canteen_service.name} · {one.tariff.label}
        </span>
      ))}
    </>
  )
}
