import "server-only"
import type { Receipt, ReceiptResponse, ReceiptsResponse } from "@wire"
import { call } from "./client"

const PATH = "/store/canteen/receipts"

/** The family's receipts, newest first; of one order when it is named. */
export async function listReceipts(token: string, page: { limit: number; offset: number; orderId?: string }): Promise<ReceiptsResponse> {
  const { orderId, ...query } = page
  return call<ReceiptsResponse>(PATH, { token, query: { ...query, order_id: orderId } })
}

export async function getReceipt(token: string, id: string): Promise<Receipt> {
  const { receipt } = await call<ReceiptResponse>(`${PATH}/${encodeURIComponent(id)}`, { token })
  return receipt
}
