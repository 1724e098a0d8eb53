import { notFound } from "../../types/canteen-error"
import type { ReceiptContent, ReceiptKind } from "../../types/http"
import type { Sql } from "../../types/sql"
import { alreadyVoided, notVoidable } from "./errors"
import { lockCounter, writeReceipt, yearOf } from "./issue"
import { localDay, receiptNumber } from "./rules"

/** What is to be voided, why, and the communes that the caller may see. */
export type Voiding = { id: string; commune_ids: string[]; reason: string; at: Date }
export type Voided = { id: string; voids_id: string; commune_ids: string[] }

type Row = {
  id: string
  payee_id: string
  year: number
  number: number
  kind: ReceiptKind
  customer_id: string
  order_id: string | null
  commune_ids: string[]
  wallet_cents: number
  card_cents: number
  snapshot: ReceiptContent
}

/**
 * Voids a receipt by a counter-receipt of today's year, with the amounts taken back. The receipt itself stays as it is.
 * @throws CanteenError `receipt.not_found`, also for one that the caller may not see, `receipt.already_voided`, `receipt.not_voidable`
 */
export async function voidReceipt(sql: Sql, { id, commune_ids, reason, at }: Voiding): Promise<Voided> {
  const [row] = await sql<Row>(
    `SELECT id, payee_id, year, number, kind, customer_id, order_id, commune_ids, wallet_cents, card_cents, snapshot FROM canteen_receipt
     WHERE id = ? AND commune_ids <@ ?::text[]`,
    [id, commune_ids]
  )
  if (!row) throw notFound("receipt", id)
  const number = receiptNumber(row)
  if (row.kind === "void") throw notVoidable(number)
  const day = localDay(at)
  const counter = await lockCounter(sql, row.payee_id, yearOf(day))
  const known = await sql("SELECT 1 FROM canteen_receipt WHERE voids_id = ?", [id])
  if (known.length > 0) throw alreadyVoided(number)
  const { payee_id, customer_id, order_id, snapshot } = row
  const counterId = await writeReceipt(
    sql,
    counter,
    {
      kind: "void",
      payee_id,
      customer_id,
      order_id,
      commune_ids: row.commune_ids,
      day,
      wallet_cents: -row.wallet_cents,
      card_cents: -row.card_cents,
      voids_id: id,
      snapshot: { ...snapshot, reason, voids: { id, number } },
    },
    at
  )
  return { id: counterId, voids_id: id, commune_ids: row.commune_ids }
}
