import { Button, Container, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"
import { Link } from "react-router-dom"

import type { AdminWalletEntry, MeResponse } from "../../../../types/http"
import { useWalletEntries } from "../../../api/wallets"
import { Grid, Under, type Column } from "../../../components/grid"
import { Page } from "../../../components/page"
import { Pager } from "../../../components/pager"
import { Notice, Query } from "../../../components/states"
import { TextLink } from "../../../components/text-link"
import { PAGE_SIZE, useListAddress } from "../../../components/use-list-address"
import { shortInstant } from "../../../format/days"
import { euros } from "../../../format/money"
import { fullName } from "../../../format/names"
import { useWords, type Words } from "../../../i18n/use-words"
import { AdjustWallet } from "./adjust-wallet"

/** The balance of a family, its movements, and their correction by who may make it. */
export function WalletPage({ walletId, me }: { walletId: string; me: MeResponse }): ReactElement {
  const words = useWords()
  const address = useListAddress({})
  const query = useWalletEntries(walletId, { limit: PAGE_SIZE, offset: address.offset })
  const [adjusting, setAdjusting] = useState(false)
  const wallet = query.data?.wallet
  if (wallet === undefined) {
    return (
      <Container className="p-0">
        <Query query={query} single>
          {null}
        </Query>
      </Container>
    )
  }
  const mayAdjust = me.permissions.includes("wallets.adjust")
  const entries = query.data?.entries ?? []
  return (
    <Page
      title={words("wallets.of", { name: fullName(wallet.family) })}
      hint={`${wallet.payee.name} · ${wallet.family.email}`}
      figure={
        <p className="flex flex-col items-end">
          <span className="txt-small text-ui-fg-subtle">{words("wallets.balance")}</span>
          <span className="text-ui-fg-base text-[40px] font-medium leading-none tracking-tight tabular-nums">{euros(wallet.balance_cents)}</span>
        </p>
      }
      toolbar={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to="/porte-monnaie">{words("common.backToList")}</Link>
          </Button>
          {mayAdjust && wallet.may_adjust && (
            <Button size="small" onClick={() => setAdjusting(true)}>
              {words("wallets.adjust")}
            </Button>
          )}
          {mayAdjust && !wallet.may_adjust && (
            <Text size="small" className="text-ui-fg-subtle">
              {words("wallets.shared", { payee: wallet.payee.name })}
            </Text>
          )}
        </>
      }
    >
      {entries.length === 0 ? (
        <Notice title={words("wallets.noEntry")} hint={words("wallets.noEntryHint")} />
      ) : (
        <Grid label={words("wallets.entries")} columns={columns(words, me)} rows={entries} rowKey={(row) => row.id} busy={query.isFetching} />
      )}
      {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      {adjusting && <AdjustWallet wallet={wallet} onClose={() => setAdjusting(false)} />}
    </Page>
  )
}

function columns(words: Words, me: MeResponse): Column<AdminWalletEntry>[] {
  const what = (row: AdminWalletEntry): string => {
    if (row.kind === null) return words("wallets.elsewhere")
    if (row.kind === "refund" && row.reason !== null) return words("wallets.given", { reason: row.reason })
    return row.kind === "adjustment" && row.label !== null ? row.label : words(`wallets.kind.${row.kind}`)
  }
  return [
    {
      id: "date",
      title: words("column.date"),
      cell: (row) => (
        <>
          <span className="text-ui-fg-base whitespace-nowrap tabular-nums">{shortInstant(row.created_at)}</span>
          <Under until="sm">{what(row)}</Under>
        </>
      ),
    },
    {
      id: "what",
      title: words("wallets.what"),
      from: "sm",
      cell: (row) =>
        row.order_id !== null && me.permissions.includes("orders.read") && row.kind !== "top_up" ? (
          <TextLink to={`/commandes/${row.order_id}`}>{what(row)}</TextLink>
        ) : (
          <span className="block max-w-[60ch] break-words">{what(row)}</span>
        ),
    },
    { id: "amount", title: words("wallets.amount"), end: true, cell: (row) => <strong className="whitespace-nowrap">{signed(row.amount_cents)}</strong> },
    {
      id: "after",
      title: words("wallets.after"),
      end: true,
      from: "md",
      cell: (row) => (row.balance_after_cents === null ? "" : euros(row.balance_after_cents)),
    },
  ]
}

function signed(cents: number): string {
  return `${cents < 0 ? "−" : "+"}${euros(Math.abs(cents))}`
}
