import { generateEntityId } from "@medusajs/framework/utils"
import type { Day, ReceiptContent, ReceiptKind } from "../../types/http"
import type { Sql } from "../../types/sql"

/** A receipt to be written. `sources` are the facts that it is for: none of them may have a receipt yet. Amounts in cents. */
export type ReceiptDraft = {
  sources: string[]
  kind: Exclude<ReceiptKind, "void">
  payee_id: string
  customer_id: string
  order_id: string | null
  commune_ids: string[]
  /** The local day of the fact, which gives the year. */
  day: Day
  wallet_cents: number
  card_cents: number
  snapshot: ReceiptContent
}

/**
 * Writes one receipt under the next number of its payee's year, or nothing when one of its facts has its receipt already. The counter's row is locked first:
 * two workers with one fact follow each other, and the second one finds the first one's receipt.
 * @returns whether it was written
 */
export async function issueReceipt(sql: Sql, draft: ReceiptDraft, at: Date): Promise<boolean> {
  const counter = await lockCounter(sql, draft.payee_id, yearOf(draft.day))
  const known = await sql("SELECT 1 FROM canteen_receipt_source WHERE key = ANY(?) LIMIT 1", [draft.sources])
  if (known.length > 0) return false
  const id = await writeReceipt(sql, counter, { ...draft, voids_id: null }, at)
  for (const key of draft.sources) {
    await sql("INSERT INTO canteen_receipt_source (id, key, receipt_id) VALUES (?, ?, ?)", [generateEntityId(undefined, "rsrc"), key, id])
  }
  return true
}

export type Counter = { id: string; payee_id: string; year: number; last_number: number }

/** The counter of a payee's year, made at 0 if new, under its lock. */
export async function lockCounter(sql: Sql, payeeId: string, year: number): Promise<Counter> {
  await sql("INSERT INTO canteen_receipt_counter (id, payee_id, year, last_number) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING", [
    generateEntityId(undefined, "rcnt"),
    payeeId,
    year,
  ])
  const [counter] = await sql<Counter>("SELECT id, payee_id, year, last_number FROM canteen_receipt_counter WHERE payee_id = ? AND year = ? FOR UPDATE", [
    payeeId,
    year,
  ])
  if (!counter) throw new Error(`the receipts' counter of ${payeeId} in ${year} is gone`)
  return counter
}

type ReceiptToWrite = Omit<ReceiptDraft, "sources" | "kind"> & { kind: ReceiptKind; voids_id: string | null }

/** Writes a receipt under the next number of a locked counter. Answers its id. */
export async function writeReceipt(sql: Sql, counter: Counter, receipt: ReceiptToWrite, at: Date): Promise<string> {
  const id = generateEntityId(undefined, "rcpt")
  const { payee_id, kind, customer_id, order_id, commune_ids, day, wallet_cents, card_cents, voids_id, snapshot } = receipt
  await sql(
    `INSERT INTO canteen_receipt (id, payee_id, year, number, kind, customer_id, order_id, commune_ids, day, total_cents, wallet_cents, card_cents, voids_id, snapshot, issued_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      payee_id,
      counter.year,
      counter.last_number + 1,
      kind,
      customer_id,
      order_id,
      commune_ids,
      day,
      wallet_cents + card_cents,
      wallet_cents,
      card_cents,
      voids_id,
      JSON.stringify(snapshot),
      at,
    ]
  )
  await sql("UPDATE canteen_receipt_counter SET last_number = last_number + 1, updated_at = now() WHERE id = ?", [counter.id])
  return id
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
