import type { Cents, Day, Instant, Named, Page } from "./common"
import type { FamilyRef } from "./admin"

export type ReceiptKind = "order" | "top_up" | "refund" | "payout" | "adjustment" | "void"

/** Meals of one person in one service under one tariff at one price; of a refund, what came back for each. */
export type ReceiptLine = {
  beneficiary: string
  commune: string
  canteen_service: string
  tariff: string
  dates: Day[]
  unit_price_cents: Cents
  total_cents: Cents
}

/** What a receipt keeps for good, as it was when it was written. */
export type ReceiptContent = {
  payee: Named
  family: { first_name: string; last_name: string }
  lines: ReceiptLine[]
  /** What the wallet's statement calls a movement that is about no meal. */
  label: string | null
  /** Of a counter-receipt: why, and which one it voids. */
  reason: string | null
  voids: { id: string; number: string } | null
}

/** Amounts are signed in a counter-receipt and in an adjustment; what a refund or a pay-out gives back is positive. */
export type ReceiptSummary = {
  id: string
  number: string
  kind: ReceiptKind
  date: Day
  payee: Named
  total_cents: Cents
  wallet_cents: Cents
  card_cents: Cents
  order_id: string | null
  voided_by: { id: string; number: string } | null
}
export type Receipt = ReceiptSummary & Omit<ReceiptContent, "payee"> & { issued_at: Instant }

/** GET /store/canteen/receipts?order_id&limit&offset */
export type ReceiptsResponse = { receipts: ReceiptSummary[] } & Page
/** GET /store/canteen/receipts/:id */
export type ReceiptResponse = { receipt: Receipt }

/** GET /admin/canteen/receipts?q&customer_id&from&to&limit&offset — those whose communes are all among the caller's. */
export type AdminReceipt = ReceiptSummary & { family: FamilyRef }
export type AdminReceiptsResponse = { receipts: AdminReceipt[] } & Page
/** POST /admin/canteen/receipts/:id/void `{ reason }`: the counter-receipt. */
export type AdminReceiptResponse = { receipt: Receipt }
