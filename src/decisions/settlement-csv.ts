import type { CommuneSettlement, PayeeSettlement, SettlementsResponse } from "../types/http"
import { type CsvCell, csvOf } from "./csv"

const HEADER = ["Du", "Au", "Régie", "Commune", "Poste", "Nombre", "Montant en euros"]
const UNKNOWN = "non connus"

/** One line for each item of each payee and commune: what a spreadsheet can sum and pivot. */
export function settlementCsv({ from, to, settlements }: SettlementsResponse): string {
  const lines = settlements.flatMap(({ payee, wallets, communes }) => [
    ...(wallets ? walletItems(wallets).map((item) => [from, to, payee.name, "", ...item]) : []),
    ...communes.flatMap((own) => communeItems(own).map((item) => [from, to, payee.name, own.commune.name, ...item])),
  ])
  return csvOf([HEADER, ...lines])
}

type Item = [label: string, count: CsvCell, amount: CsvCell]

function walletItems(wallets: PayeeSettlement): Item[] {
  return [
    ["Porte-monnaie au début de la période", null, { cents: wallets.opening_cents }],
    ["Soldes repris", null, { cents: wallets.carried_over_cents }],
    ["Recharges par carte", null, { cents: wallets.topped_up_cents }],
    ["Dépensé par porte-monnaie", null, { cents: -wallets.spent_cents }],
    ["Remboursé sur porte-monnaie", null, { cents: wallets.refunded_cents }],
    ["Versé aux familles", null, { cents: -wallets.paid_out_cents }],
    ["Régularisations", null, { cents: wallets.adjusted_cents }],
    ["Porte-monnaie à la fin de la période", null, { cents: wallets.closing_cents }],
    ["Dont dépenses et remboursements sans commune", null, { cents: wallets.unplaced_cents }],
    ["Encaissé par carte", null, { cents: wallets.card_collected_cents }],
    ["Remboursé sur carte", null, { cents: -wallets.card_refunded_cents }],
    ["Frais du prestataire de paiement", null, wallets.fees_cents === null ? UNKNOWN : { cents: -wallets.fees_cents }],
  ]
}

function communeItems(own: CommuneSettlement): Item[] {
  return [
    ["Repas vendus", own.meals_sold, null],
    ["Repas remboursés", own.meals_refunded, null],
    ["Payé par porte-monnaie", null, { cents: own.spent_wallet_cents }],
    ["Payé par carte", null, { cents: own.spent_card_cents }],
    ["Remboursé sur porte-monnaie", null, { cents: -own.refunded_wallet_cents }],
    ["Remboursé sur carte", null, { cents: -own.refunded_card_cents }],
    ["Reste à rembourser sur carte", null, { cents: -own.due_card_cents }],
    ["Recette nette", null, { cents: own.net_cents }],
  ]
}
