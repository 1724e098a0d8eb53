import { generateEntityId } from "@medusajs/framework/utils"
import type { Day } from "../../types/http"
import { SENDING_IS_OVER, type Sending } from "../../types/sending"
import type { Sql } from "../../types/sql"
import { insufficientBalance, keyReused, nothingToPayOut, payoutAlreadyPaid, payoutIbanRequired } from "./errors"
import { openAccount, post } from "./post"
import { type CardSource, planPayout } from "./rules"

/** `amount_cents` null for the whole balance. `sources`: the card payments of the wallet's top-ups, the newest first, with what each still holds. */
export type AskingPayout = {
  account: { id: string; customer_id: string; payee_id: string }
  amount_cents: number | null
  transfer_to: { iban: string; account_holder: string } | null
  sources: CardSource[]
  idempotency_key: string | null
  at: Date
}
export type PayoutRow = {
  id: string
  account_id: string
  amount_cents: number
  transfer_cents: number
  iban: string | null
  account_holder: string | null
  asked_at: Date
  paid_on: Day | null
}

const COLUMNS = "id, account_id, amount_cents, transfer_cents, iban, account_holder, asked_at, paid_on"

/**
 * Debits a wallet and writes what goes back to which card, and what to a bank account: one transaction, under the wallet's lock. The same key answers the
 * first pay-out.
 * @throws CanteenError `payout.nothing`, `wallet.insufficient_balance`, `payout.iban_required` with the cents that no card can take back
 */
export async function askPayout(sql: Sql, { account, amount_cents, transfer_to, sources, idempotency_key, at }: AskingPayout): Promise<PayoutRow> {
  const { balance_cents } = await openAccount(sql, account)
  const [known] = await sql<PayoutRow>(`SELECT ${COLUMNS} FROM canteen_payout WHERE account_id = ? AND idempotency_key = ?`, [account.id, idempotency_key])
  if (known) return replay(known, { amount_cents, transfer_to, idempotency_key: idempotency_key ?? "" })
  const amount = amount_cents ?? balance_cents
  if (amount === 0) throw nothingToPayOut()
  if (amount > balance_cents) throw insufficientBalance(amount - balance_cents)
  const { cards, transfer_cents } = planPayout(amount, await unspent(sql, sources))
  const to = transfer_cents > 0 ? transfer_to : null
  if (transfer_cents > 0 && !to) throw payoutIbanRequired(transfer_cents)
  const id = generateEntityId(undefined, "payout")
  const { customer_id, payee_id } = account
  const posting = { kind: "payout" as const, label: "Remboursement du crédit", idempotency_key: `payout:${id}`, reference: id, at }
  await post(sql, { customer_id, payee_id, amount_cents: -amount, ...posting })
  for (const { top_up_id, payment_id, cents } of cards) {
    await sql("INSERT INTO canteen_payout_refund (id, payout_id, top_up_id, payment_id, cents, state) VALUES (?, ?, ?, ?, ?, 'due')", [
      generateEntityId(undefined, "pref"),
      id,
      top_up_id,
      payment_id,
      cents,
    ])
  }
  const [payout] = await sql<PayoutRow>(
    `INSERT INTO canteen_payout (id, account_id, amount_cents, transfer_cents, iban, account_holder, idempotency_key, asked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [id, account.id, amount, transfer_cents, to?.iban ?? null, to?.account_holder ?? null, idempotency_key, at]
  )
  if (!payout) throw new Error(`pay-out ${id} was not written`)
  return payout
}

function replay(known: PayoutRow, asked: { amount_cents: number | null; transfer_to: AskingPayout["transfer_to"]; idempotency_key: string }): PayoutRow {
  const sameAmount = asked.amount_cents === null || asked.amount_cents === known.amount_cents
  const sameAccount = known.iban === null || known.iban === asked.transfer_to?.iban
  if (!sameAmount || !sameAccount) throw keyReused(asked.idempotency_key)
  return known
}

/** What pay-outs before this one have taken, also those on their way, is no longer there to take back. */
export async function unspent(sql: Sql, sources: readonly CardSource[]): Promise<CardSource[]> {
  const rows = await sql<{ top_up_id: string; cents: number }>(
    "SELECT top_up_id, sum(cents)::int AS cents FROM canteen_payout_refund WHERE top_up_id = ANY(?) GROUP BY top_up_id",
    [sources.map((source) => source.top_up_id)]
  )
  const taken = new Map(rows.map(({ top_up_id, cents }) => [top_up_id, cents]))
  return sources.map((source) => ({ ...source, refundable_cents: source.refundable_cents - (taken.get(source.top_up_id) ?? 0) }))
}

export type PayoutRefundRow = Sending & { payout_id: string; payment_id: string; cents: number }

/** Refunds to go on with: due ones, and unknown ones whose sending is over whatever became of it. One of a payment at a time. */
export async function openRefunds(sql: Sql, limit: number): Promise<PayoutRefundRow[]> {
  return sql<PayoutRefundRow>(
    `SELECT id, payout_id, payment_id, cents, state, sent_at::text FROM canteen_payout_refund r WHERE deleted_at IS NULL AND (
       (${SENDING_IS_OVER})
       OR (state = 'due' AND NOT EXISTS (SELECT 1 FROM canteen_payout_refund o WHERE o.payment_id = r.payment_id AND o.state = 'unknown')))
     ORDER BY created_at LIMIT ?`,
    [limit]
  )
}

/**
 * Notes that a transfer was made, once; the same day again has no effect.
 * @throws CanteenError `payout.already_paid` when it was on another day
 */
export async function notePaid(sql: Sql, { id, on, by }: { id: string; on: Day; by: string }): Promise<{ replayed: boolean }> {
  const [known] = await sql<{ paid_on: Day | null }>("SELECT paid_on FROM canteen_payout WHERE id = ? FOR UPDATE", [id])
  if (known?.paid_on === on) return { replayed: true }
  if (known?.paid_on) throw payoutAlreadyPaid(id, known.paid_on)
  await sql("UPDATE canteen_payout SET paid_on = ?, paid_by = ?, updated_at = now() WHERE id = ?", [on, by, id])
  return { replayed: false }
}
