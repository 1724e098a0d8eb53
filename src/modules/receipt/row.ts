import type { Day, ReceiptContent, ReceiptKind } from "../../types/http"
import { receiptNumber } from "./rules"

/** A receipt as it is read, with its name and the counter-receipt that voids it. */
export type ReceiptRow = {
  id: string
  payee_id: string
  number: string
  kind: ReceiptKind
  customer_id: string
  order_id: string | null
  day: Day
  total_cents: number
  wallet_cents: number
  card_cents: number
  snapshot: ReceiptContent
  issued_at: Date
  voided_by: { id: string; number: string } | null
}

type Read = Omit<ReceiptRow, "number" | "voided_by"> & {
  year: number
  number: number
  voided_by_id: string | null
  voided_by_year: number
  voided_by_number: number
}

/** Names a receipt and its counter-receipt by their numbers. */
export function toReceiptRow({ year, number, voided_by_id, voided_by_year, voided_by_number, ...row }: Read): ReceiptRow {
  const voided_by = voided_by_id === null ? null : { id: voided_by_id, number: receiptNumber({ year: voided_by_year, number: voided_by_number }) }
  return { ...row, number: receiptNumber({ year, number }), voided_by }
}
