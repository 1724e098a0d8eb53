import { Button } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminPayout } from "../../../types/http"
import { usePayouts } from "../../api/payouts"
import { ChoiceBar } from "../../components/filters"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { Notice, Query } from "../../components/states"
import { useListAddress } from "../../components/use-list-address"
import { dayWithYear, instantDay } from "../../format/days"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords, type Words } from "../../i18n/use-words"
import { MarkPaid } from "./mark-paid"
import { downloadTransfers, spacedIban } from "./transfers-file"

/** The most that the server gives at once: a file of transfers is one page. */
const A_FILE = 200
const STATES = ["due", "paid"] as const

/** Transfers to make and made, with the account of each family. */
export function Payouts(): ReactElement {
  const words = useWords()
  const address = useListAddress({ state: "due" })
  const query = usePayouts({ state: address.filters.state, limit: A_FILE, offset: address.offset })
  const due = usePayouts({ state: "due", limit: 1, offset: 0 })
  const [paying, setPaying] = useState<AdminPayout | null>(null)
  const rows = query.data?.payouts ?? []
  const paid = address.filters.state === "paid"
  return (
    <Page
      title={words("payouts.title")}
      hint={words("payouts.hint")}
      figure={<BigFigure value={due.data?.count} unit={words("payouts.count", { count: due.data?.count ?? 0 })} />}
      toolbar={
        <>
          <ChoiceBar
            label={words("payouts.filterLabel")}
            choices={STATES.map((value) => ({ value, label: words(`payouts.state.${value}`) }))}
            value={address.filters.state}
            onChange={(value) => address.setFilter("state", value)}
          />
          {rows.length > 0 && (
            <Button size="small" variant="secondary" onClick={() => downloadTransfers(rows)}>
              {words("payouts.download")}
            </Button>
          )}
        </>
      }
    >
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words(paid ? "payouts.nonePaid" : "payouts.none")} hint={words("payouts.noneHint")} />
        ) : (
          <Grid label={words("payouts.listLabel")} columns={columns(words, setPaying)} rows={rows} rowKey={(row) => row.id} busy={query.isFetching} />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
      {paying !== null && <MarkPaid payout={paying} onClose={() => setPaying(null)} />}
    </Page>
  )
}

function columns(words: Words, pay: (row: AdminPayout) => void): Column<AdminPayout>[] {
  return [
    {
      id: "family",
      title: words("column.family"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{fullName(row.family)}</span>
          <span className="block break-all">{row.family.email}</span>
          <Under until="md">{account(row)}</Under>
          <Under until="lg">
            {row.payee.name}, {instantDay(row.asked_at)}
          </Under>
        </>
      ),
    },
    { id: "account", title: words("payouts.account"), from: "md", cell: account },
    { id: "payee", title: words("wallets.payee"), from: "lg", cell: (row) => row.payee.name },
    { id: "asked", title: words("payouts.asked"), from: "lg", cell: (row) => instantDay(row.asked_at) },
    { id: "amount", title: words("wallets.amount"), end: true, cell: (row) => <strong className="whitespace-nowrap">{euros(row.transfer_cents)}</strong> },
    {
      id: "paid",
      title: words("payouts.transfer"),
      end: true,
      cell: (row) =>
        row.paid_on === null ? (
          <Button size="small" variant="secondary" aria-label={words("payouts.markLabel", { name: fullName(row.family) })} onClick={() => pay(row)}>
            {words("payouts.mark")}
          </Button>
        ) : (
          dayWithYear(row.paid_on)
        ),
    },
  ]
}

function account({ iban, account_holder }: AdminPayout): ReactElement {
  return (
    <>
      <span className="text-ui-fg-base block tabular-nums">{spacedIban(iban ?? "")}</span>
      <span className="block">{account_holder}</span>
    </>
  )
}
