import type { Sql } from "../../types/sql"

/** A wallet below the amount that its family chose: `armed` names the time since which it was above, and is part of the mail's key. */
export type LowBalance = { account_id: string; customer_id: string; payee_id: string; balance_cents: number; threshold_cents: number; armed: number }

/** Sets below which balance a family wants a mail, or none. A balance that is below already is no news: it arms once it is above again. */
export async function setLowBalance(sql: Sql, accountId: string, thresholdCents: number | null): Promise<void> {
  await sql(
    `UPDATE canteen_wallet_account SET low_balance_cents = t.cents, updated_at = now(),
       low_balance_armed = CASE WHEN t.cents <= balance_cents THEN entries_count END
     FROM (SELECT ?::int AS cents) t WHERE id = ?`,
    [thresholdCents, accountId]
  )
}

/** Wallets that went below their family's amount and whose mail has not left; the longest armed first. */
export async function lowBalances(sql: Sql, limit: number): Promise<LowBalance[]> {
  return sql<LowBalance>(
    `SELECT id AS account_id, customer_id, payee_id, balance_cents, low_balance_cents AS threshold_cents, low_balance_armed AS armed
     FROM canteen_wallet_account WHERE low_balance_armed IS NOT NULL AND balance_cents < low_balance_cents AND deleted_at IS NULL
     ORDER BY updated_at LIMIT ?`,
    [limit]
  )
}

/** Notes that the mail has left: the next one waits until the balance was above again. */
export async function disarmLowBalance(sql: Sql, { account_id, armed }: Pick<LowBalance, "account_id" | "armed">): Promise<void> {
  await sql("UPDATE canteen_wallet_account SET low_balance_armed = NULL WHERE id = ? AND low_balance_armed = ? AND balance_cents < low_balance_cents", [
    account_id,
    armed,
  ])
}
