import type { MedusaContainer } from "@medusajs/framework/types"
import { RECEIPT_MODULE } from "../modules/receipt"
import type { ReceiptFilter } from "../modules/receipt/find"
import type { ReceiptRow } from "../modules/receipt/row"
import type ReceiptModuleService from "../modules/receipt/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminReceipt, Receipt, ReceiptSummary } from "../types/http"
import { readCustomers } from "./customers"
import { toFamilyRef } from "./family-views"

type Page = { limit: number; offset: number }
const ONE: Page = { limit: 1, offset: 0 }

/** A customer's receipts, newest first; `order_id` leaves those of one order: what was paid, and what came back. */
export async function readReceipts(container: MedusaContainer, filter: { customer_id: string; order_id?: string }, page: Page): Promise<[ReceiptSummary[], number]> {
  const [rows, count] = await receiptsOf(container).find(filter, page)
  return [rows.map(toSummary), count]
}

/** Receipts of which the caller sees every commune, newest first. */
export async function readAdminReceipts(
  container: MedusaContainer,
  communes: CommuneScope,
  { filter, page }: { filter: Pick<ReceiptFilter, "q" | "customer_id" | "from" | "to">; page: Page }
): Promise<[AdminReceipt[], number]> {
  const [rows, count] = await receiptsOf(container).find({ ...filter, commune_ids: communes.toArray() }, page)
  const customers = await readCustomers(container, [...new Set(rows.map(({ customer_id }) => customer_id))])
  const receipts = rows.map((row) => {
    const { customer_id, snapshot } = row
    const customer = customers.get(customer_id)
    const family = customer ? toFamilyRef(customer) : { customer_id, ...snapshot.family, email: "", phone: null }
    return { ...toSummary(row), family }
  })
  return [receipts, count]
}

/** One receipt as its family or its communes see it. @throws CanteenError `receipt.not_found`, also for anyone else's */
export async function readReceipt(container: MedusaContainer, id: string, limit: { customer_id: string } | { communes: CommuneScope }): Promise<Receipt> {
  const filter = "communes" in limit ? { id, commune_ids: limit.communes.toArray() } : { id, customer_id: limit.customer_id }
  const [[row]] = await receiptsOf(container).find(filter, ONE)
  if (!row) throw notFound("receipt", id)
  const { family, lines, label, reason, voids } = row.snapshot
  return { ...toSummary(row), family, lines, label, reason, voids, issued_at: row.issued_at.toISOString() }
}

function toSummary(row: ReceiptRow): ReceiptSummary {
  const { id, number, kind, day, total_cents, wallet_cents, card_cents, order_id, voided_by, snapshot } = row
  return { id, number, kind, date: day, payee: snapshot.payee, total_cents, wallet_cents, card_cents, order_id, voided_by }
}

function receiptsOf(container: MedusaContainer): ReceiptModuleService {
  return container.resolve<ReceiptModuleService>(RECEIPT_MODULE)
}
