import { generateEntityId } from "@medusajs/framework/utils"
import type { EntryKind } from "../../types/http"
import { type Sql, UNIQUE_VIOLATION, sqlStateOf } from "../../types/sql"
import { insufficientBalance, keyReused } from "./errors"
import { chainHash } from "./chain"

/** A movement to post. `amount_cents` is signed; `idempotency_key` makes a second posting without effect. */
export type Posting = {
  customer_id: string
  payee_id: string
  amount_cents: number
  kind: EntryKind
  label: string
  idempotency_key: string
  reference?: string
  at: Date
}
export type Posted = { entry_id: string; account_id: string; amount_cents: number; balance_cents: number; replayed: boolean }

type AccountRow = { id: string; balance_cents: number; entries_count: number; last_hash: string }
type EntryRow = { id: string; account_id: string; amount_cents: number; balance_after_cents: number }

/**
 * The account of a customer at a payee, made at 0 if new. `forUpdate` locks its row: the last lock of the global
 * order (checkout, meal days, account), taken before a balance is read.
 */
export async function openAccount(sql: Sql, owner: { customer_id: string; payee_id: string }): Promise<AccountRow> {
  await sql(
    `INSERT INTO canteen_wallet_account (id, customer_id, payee_id, balance_cents, entries_count, last_hash)
     VALUES (?, ?, ?, 0, 0, '') ON CONFLICT DO NOTHING`,
    [generateEntityId(undefined, "wal"), owner.customer_id, owner.payee_id]
  )
  const [account] = await sql<AccountRow>(
    `SELECT id, balance_cents, entries_count, last_hash FROM canteen_wallet_account
     WHERE customer_id = ? AND payee_id = ? AND deleted_at IS NULL FOR UPDATE`,
    [owner.customer_id, owner.payee_id]
  )
  if (!account) throw new Error(`wallet account of ${owner.customer_id} at ${owner.payee_id} is gone`)
  return account
}

/**
 * Posts one entry under the account's lock. The same key and amount again answers the first posting; another amount or account is refused.
 * @throws CanteenError `wallet.insufficient_balance` with the missing cents, `wallet.key_reused`
 */
export async function post(sql: Sql, posting: Posting): Promise<Posted> {
  const account = await openAccount(sql, posting)
  const [known] = await sql<EntryRow>(
    "SELECT id, account_id, amount_cents, balance_after_cents FROM canteen_wallet_entry WHERE idempotency_key = ?",
    [posting.idempotency_key]
  )
  if (known) return replay(known, account, posting)
  const balance = account.balance_cents + posting.amount_cents
  if (balance < 0) throw insufficientBalance(-balance)
  return append(sql, account, posting)
}

function replay(known: EntryRow, account: AccountRow, posting: Posting): Posted {
  if (known.amount_cents !== posting.amount_cents || known.account_id !== account.id) throw keyReused(posting.idempotency_key)
  return {
    entry_id: known.id,
    account_id: account.id,
    amount_cents: known.amount_cents,
    balance_cents: account.balance_cents,
    replayed: true,
  }
}

async function append(sql: Sql, account: AccountRow, posting: Posting): Promise<Posted> {
  const entry = {
    account_id: account.id,
    rank: account.entries_count + 1,
    amount_cents: posting.amount_cents,
    balance_after_cents: account.balance_cents + posting.amount_cents,
    kind: posting.kind,
    label: posting.label,
    idempotency_key: posting.idempotency_key,
    reference: posting.reference ?? null,
    posted_at: posting.at,
  }
  const id = generateEntityId(undefined, "went")
  const hash = chainHash(account.last_hash, entry)
  await sql(
    `INSERT INTO canteen_wallet_entry (id, account_id, rank, amount_cents, balance_after_cents, kind, label, idempotency_key, reference, posted_at, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, ...Object.values(entry), account.last_hash, hash]
  ).catch((error: unknown) => {
    throw sqlStateOf(error) === UNIQUE_VIOLATION ? keyReused(posting.idempotency_key) : error
  })
  await sql(
    `UPDATE canteen_wallet_account SET balance_cents = ?, entries_count = ?, last_hash = ?, updated_at = now(),
       low_balance_armed = CASE WHEN low_balance_cents <= ? THEN coalesce(low_balance_armed, ?) ELSE low_balance_armed END
     WHERE id = ?`,
    [entry.balance_after_cents, entry.rank, hash, entry.balance_after_cents, entry.rank, account.id]
  )
  return { entry_id: id, account_id: account.id, amount_cents: entry.amount_cents, balance_cents: entry.balance_after_cents, replayed: false }
}
