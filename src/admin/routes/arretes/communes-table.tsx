import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { CommuneSettlement } from "../../../types/http"
import { Grid, Under, type Column } from "../../components/grid"
import { euros } from "../../format/money"
import { useWords, type Words } from "../../i18n/use-words"

const TOTAL = "total"

/** What each commune sold and gave back, and their sum where there are several. */
export function CommunesTable({ label, communes }: { label: string; communes: CommuneSettlement[] }): ReactElement {
  const words = useWords()
  const rows = communes.length > 1 ? [...communes, sumOf(communes, words("settlements.total"))] : communes
  return <Grid label={label} columns={columns(words)} rows={rows} rowKey={({ commune }) => commune.id} />
}

function sumOf(communes: CommuneSettlement[], name: string): CommuneSettlement {
  const sum = (of: (commune: CommuneSettlement) => number): number => communes.reduce((total, commune) => total + of(commune), 0)
  return {
    commune: { id: TOTAL, name },
    meals_sold: sum((own) => own.meals_sold),
    meals_refunded: sum((own) => own.meals_refunded),
    spent_wallet_cents: sum((own) => own.spent_wallet_cents),
    spent_card_cents: sum((own) => own.spent_card_cents),
    refunded_wallet_cents: sum((own) => own.refunded_wallet_cents),
    refunded_card_cents: sum((own) => own.refunded_card_cents),
    due_card_cents: sum((own) => own.due_card_cents),
    net_cents: sum((own) => own.net_cents),
  }
}

function columns(words: Words): Column<CommuneSettlement>[] {
  return [
    {
      id: "commune",
      title: words("settlements.commune"),
      cell: (row) => (
        <>
          <span className={row.commune.id === TOTAL ? "text-ui-fg-base font-medium" : "text-ui-fg-base"}>{row.commune.name}</span>
          <Under until="md">
            {words("settlements.byWallet")} : {euros(row.spent_wallet_cents)}
          </Under>
          <Under until="md">
            {words("settlements.byCard")} : {euros(row.spent_card_cents)}
          </Under>
          <Under until="md">
            {words("settlements.back")} : {euros(-givenBack(row))}
          </Under>
        </>
      ),
    },
    { id: "sold", title: words("settlements.mealsSold"), from: "sm", end: true, cell: (row) => row.meals_sold.toLocaleString("fr-FR") },
    { id: "returned", title: words("settlements.mealsRefunded"), from: "lg", end: true, cell: (row) => row.meals_refunded.toLocaleString("fr-FR") },
    { id: "wallet", title: words("settlements.byWallet"), from: "md", end: true, cell: (row) => euros(row.spent_wallet_cents) },
    { id: "card", title: words("settlements.byCard"), from: "md", end: true, cell: (row) => euros(row.spent_card_cents) },
    {
      id: "back",
      title: words("settlements.back"),
      from: "md",
      end: true,
      cell: (row) => (
        <>
          {euros(-givenBack(row))}
          {row.due_card_cents > 0 && <Text size="xsmall">{words("settlements.due", { amount: euros(row.due_card_cents) })}</Text>}
        </>
      ),
    },
    { id: "net", title: words("settlements.net"), end: true, cell: (row) => <span className="text-ui-fg-base font-medium">{euros(row.net_cents)}</span> },
  ]
}

function givenBack(row: CommuneSettlement): number {
  return row.refunded_wallet_cents + row.refunded_card_cents + row.due_card_cents
}
