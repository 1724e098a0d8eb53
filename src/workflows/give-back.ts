import type { Cancelled } from "../modules/booking/cancel"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { Sql } from "../types/sql"

type GivingBack = { customer_id: string; fresh: Cancelled["fresh"]; label: string; at: Date }

/**
 * Credits one family's wallets with what its cancelled meals give back, in the transaction `sql` that cancelled them. `refund:<booking>` credits nobody
 * twice. Locks wallets, the last of the global order, by payee.
 */
export async function giveBack(wallets: StoreCreditModuleService, sql: Sql, { customer_id, fresh, label, at }: GivingBack): Promise<void> {
  const paid = fresh.filter(({ wallet_cents }) => wallet_cents > 0)
  for (const { booking_id, payee_id, wallet_cents } of paid.sort((a, b) => (a.payee_id < b.payee_id ? -1 : 1))) {
    const posting = { kind: "refund" as const, idempotency_key: `refund:${booking_id}`, reference: booking_id }
    await wallets.post({ customer_id, payee_id, amount_cents: wallet_cents, label, at, ...posting }, sql)
  }
}
