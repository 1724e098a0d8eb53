import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminDifference, ReconciliationRunResponse } from "../../src/types/http"
import { type Sql, readSqlOf } from "../../src/types/sql"
import type { Client } from "./client"

type Knex = ReturnType<Parameters<typeof readSqlOf>[0]["getKnex"]>

const AGED = ["canteen_booking", "canteen_checkout", "canteen_refund", "canteen_payout_refund", "canteen_top_up", "payment", "capture", "refund", "order_cart", "order_transaction"]
/** Refunds on their way to a card, whose sending is over by then. */
const SENT = ["canteen_refund", "canteen_payout_refund"]

/** Statements behind the application's back. */
export function behindTheBack(container: MedusaContainer): Sql {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return readSqlOf({ getKnex: () => knex })
}

/** Everything happened twenty minutes ago: what is not finished by now is no longer on its way. */
export async function age(sql: Sql): Promise<void> {
  for (const table of AGED) await sql(`UPDATE ${table} SET created_at = created_at - interval '20 minutes', updated_at = updated_at - interval '20 minutes'`)
  for (const table of SENT) await sql(`UPDATE ${table} SET sent_at = sent_at - interval '20 minutes'`)
}

/** Changes entries of wallets, which the database refuses as long as its trigger is on. */
export async function tamper(sql: Sql, statement: string, bindings: unknown[] = []): Promise<void> {
  await sql("ALTER TABLE canteen_wallet_entry DISABLE TRIGGER canteen_wallet_entry_append_only")
  await sql(statement, bindings)
  await sql("ALTER TABLE canteen_wallet_entry ENABLE TRIGGER canteen_wallet_entry_append_only")
}

/** What a run answers to someone, with the kinds that it names. */
export async function reconcile(staff: Client): Promise<ReconciliationRunResponse & { kinds: { found: string[]; repaired: string[]; open: string[] } }> {
  const { status, body } = await staff.post<ReconciliationRunResponse>("/admin/canteen/reconciliation/run", {})
  if (status !== 200) throw new Error(`the run answered ${status}: ${JSON.stringify(body)}`)
  const kinds = (differences: AdminDifference[]): string[] => differences.map(({ kind }) => kind).sort()
  return { ...body, kinds: { found: kinds(body.found), repaired: kinds(body.repaired), open: kinds(body.open) } }
}
