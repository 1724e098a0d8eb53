import { useState, type ReactElement } from "react"

import type { AdminMembership, MembershipStatus } from "../../../types/http"
import { useMemberships } from "../../api/memberships"
import { FamilyDrawer } from "../../components/family-drawer"
import { ChoiceBar, ClearFilters, SearchField } from "../../components/filters"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { PAGE_SIZE, searched, useListAddress } from "../../components/use-list-address"
import { useWords } from "../../i18n/use-words"
import { ApproveSelection } from "./approve-selection"
import { MembershipTable } from "./membership-table"
import { RefuseMembership } from "./refuse-membership"
import { useNextRowFocus } from "./use-next-row-focus"
import { useSelection } from "../../components/use-selection"

const ALL = "all"
const NONE: AdminMembership[] = []
const STATUSES: (MembershipStatus | typeof ALL)[] = ["pending", "approved", "refused", "ended", ALL]

/** The list, its tools and its dialogs. */
export function Validations(): ReactElement {
  const words = useWords()
  const address = useListAddress({ status: "pending", q: "" })
  const { status, q } = address.filters
  const list = useMemberships({ status: status === ALL ? undefined : status, q: searched(q), limit: PAGE_SIZE, offset: address.offset })
  const waiting = useMemberships({ status: "pending", limit: 1, offset: 0 })
  const rows = list.data?.memberships ?? NONE
  const selection = useSelection(rows.filter((row) => row.status === "pending").map((row) => row.id))
  const focus = useNextRowFocus(rows)
  const [opened, setOpened] = useState<string | null>(null)
  const [refusing, setRefusing] = useState<AdminMembership | null>(null)

  const choices = STATUSES.map((value) => ({ value, label: words(`filter.membership.${value}`) }))

  return (
    <Page
      title={words("validations.title")}
      hint={words("validations.hint")}
      figure={<BigFigure value={waiting.data?.count} unit={words("validations.waiting", { count: waiting.data?.count ?? 0 })} />}
      toolbar={
        <>
          <ChoiceBar
            label={words("validations.filterLabel")}
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
      <ApproveSelection rows={rows} selection={selection} focus={focus} />
      <Query query={list}>
        {rows.length === 0 ? (
          <Notice
            title={words(address.filtered ? "validations.emptyFiltered" : "validations.empty")}
            hint={words(address.filtered ? "validations.emptyFilteredHint" : "validations.emptyHint")}
          >
            <ClearFilters address={address} wayOut />
          </Notice>
        ) : (
          <MembershipTable
            rows={rows}
            busy={list.isFetching}
            selection={selection}
            focus={focus}
            onOpen={(row) => setOpened(row.family.customer_id)}
            onRefuse={setRefusing}
          />
        )}
        {list.data !== undefined && <Pager page={list.data} onOffset={address.setOffset} />}
      </Query>
      <FamilyDrawer customerId={opened} onClose={() => setOpened(null)} />
      <RefuseMembership membership={refusing} onClose={() => setRefusing(null)} focus={focus} />
    </Page>
  )
}
