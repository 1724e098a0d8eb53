import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"

/** What the processor kept of one captured payment, in cents. `account` is the payment provider whose books tell it. */
export type CardFee = { account: string; intent_id: string; cents: number }

/** Keeps what the processor's books say, in one statement whatever their number; a fee that was corrected there is corrected here. */
export async function keepFees(sql: Sql, fees: readonly CardFee[]): Promise<void> {
  if (fees.length === 0) return
  const rows = fees.map((fee) => ({ ...fee, id: generateEntityId(undefined, "fee") }))
  await sql(
    `INSERT INTO canteen_card_fee (id, account, intent_id, cents)
     SELECT id, account, intent_id, cents FROM jsonb_to_recordset(?::jsonb) AS f(id text, account text, intent_id text, cents int)
     ON CONFLICT (account, intent_id) WHERE deleted_at IS NULL
     DO UPDATE SET cents = EXCLUDED.cents, updated_at = now() WHERE canteen_card_fee.cents <> EXCLUDED.cents`,
    [JSON.stringify(rows)]
  )
}
