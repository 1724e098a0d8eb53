import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"
import { keyReused } from "./errors"
import { post } from "./post"
import { adjustmentLabel } from "./rules"

/** What staff posts by hand. `amount_cents` is signed; `idempotency_key` is the caller's own. */
export type Adjusting = {
  account: { id: string; customer_id: string; payee_id: string }
  amount_cents: number
  reason: string
  by: string
  idempotency_key: string | null
  at: Date
}
export type Adjusted = { id: string; amount_cents: number; reason: string; adjusted_at: Date; balance_after_cents: number; replayed: boolean }

type Row = { id: string; account_id: string; amount_cents: number; reason: string; adjusted_at: Date }

/**
 * Adjusts a wallet, once for each key of a caller: two requests at once wait for each other on the unique index.
 * @throws CanteenError `wallet.insufficient_balance`, `wallet.key_reused` when the key was for something else
 */
export async function adjust(sql: Sql, { account, amount_cents, reason, by, idempotency_key, at }: Adjusting): Promise<Adjusted> {
  const id = generateEntityId(undefined, "wadj")
  const [fresh] = await sql<Row>(
    `INSERT INTO canteen_wallet_adjustment (id, account_id, amount_cents, reason, adjusted_by, idempotency_key, adjusted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id, account_id, amount_cents, reason, adjusted_at`,
    [id, account.id, amount_cents, reason, by, idempotency_key, at]
  )
  if (!fresh) return replay(sql, { account_id: account.id, amount_cents, reason, by, idempotency_key: idempotency_key ?? "" })
  const { customer_id, payee_id } = account
  const label = adjustmentLabel(reason)
  const posted = await post(sql, { customer_id, payee_id, amount_cents, kind: "adjustment", label, idempotency_key: `adjustment:${id}`, reference: id, at })
  return { id, amount_cents, reason, adjusted_at: fresh.adjusted_at, balance_after_cents: posted.balance_cents, replayed: false }
}

type Asked = { account_id: string; amount_cents: number; reason: string; by: string; idempotency_key: string }

async function replay(sql: Sql, asked: Asked): Promise<Adjusted> {
  const [known] = await sql<Row & { balance_after_cents: number }>(
    `SELECT a.id, a.account_id, a.amount_cents, a.reason, a.adjusted_at, e.balance_after_cents
     FROM canteen_wallet_adjustment a JOIN canteen_wallet_entry e ON e.idempotency_key = 'adjustment:' || a.id
     WHERE a.adjusted_by = ? AND a.idempotency_key = ? AND a.deleted_at IS NULL`,
    [asked.by, asked.idempotency_key]
  )
  const same = known?.account_id === asked.account_id && known.amount_cents === asked.amount_cents && known.reason === asked.reason
  if (!known || !same) throw keyReused(asked.idempotency_key)
  const { id, amount_cents, reason, adjusted_at, balance_after_cents } = known
  return { id, amount_cents, reason, adjusted_at, balance_after_cents, replayed: true }
}

/** An adjustment whose mail has not left. */
export type UntoldAdjustment = Omit<Adjusted, "adjusted_at" | "replayed"> & { customer_id: string; payee_id: string }

/** Adjustments that no mail told yet, the oldest first. */
export async function untoldAdjustments(sql: Sql, limit: number): Promise<UntoldAdjustment[]> {
  return sql<UntoldAdjustment>(
    `SELECT a.id, a.amount_cents, a.reason, e.balance_after_cents, w.customer_id, w.payee_id
     FROM canteen_wallet_adjustment a
     JOIN canteen_wallet_entry e ON e.idempotency_key = 'adjustment:' || a.id
     JOIN canteen_wallet_account w ON w.id = a.account_id
     WHERE NOT a.told AND a.deleted_at IS NULL ORDER BY a.adjusted_at LIMIT ?`,
    [limit]
  )
}
