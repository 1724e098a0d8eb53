import type { Cents, Day, Named } from "./common"

/** What was sold and refunded in one commune; the wallet's part of an order of several communes is shared by what each sold. */
export type CommuneSettlement = {
  commune: Named
  meals_sold: number
  meals_refunded: number
  spent_wallet_cents: Cents
  spent_card_cents: Cents
  refunded_wallet_cents: Cents
  refunded_card_cents: Cents
  /** Refunds to a card that are decided and that the processor has not confirmed. */
  due_card_cents: Cents
  /** Spent less refunded, what is still due to a card included. */
  net_cents: Cents
}

/**
 * The wallets of a payee: opening + carried over + topped up − spent + refunded − paid out + adjusted = closing. `unplaced_cents` is what of it no commune
 * has: a payment that is under way, or was taken back after midnight.
 */
export type PayeeSettlement = {
  opening_cents: Cents
  carried_over_cents: Cents
  topped_up_cents: Cents
  spent_cents: Cents
  refunded_cents: Cents
  paid_out_cents: Cents
  adjusted_cents: Cents
  closing_cents: Cents
  unplaced_cents: Cents
  /** What cards paid (top-ups, and meals whose card was captured) and got back. */
  card_collected_cents: Cents
  card_refunded_cents: Cents
  /** What the processor kept of them; null while its books were not asked about one of them. */
  fees_cents: Cents | null
}

/** `wallets` is null for whoever sees only some of the payee's communes. */
export type Settlement = { payee: Named; wallets: PayeeSettlement | null; communes: CommuneSettlement[] }

/** GET /admin/canteen/settlements?from&to — both days included. */
export type SettlementsResponse = { from: Day; to: Day; settlements: Settlement[] }
