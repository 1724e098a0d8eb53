import { readReceipt } from "../../../../../queries/receipts"
import type { ReceiptResponse } from "../../../../../types/http"
import { defineRoute } from "../../../../define-route"

export const GET = defineRoute<ReceiptResponse>(
  { summary: "One receipt of the customer with its lines", audience: "customer", answers: "ReceiptResponse" },
  async ({ scope, params: { id = "" }, actorId }) => ({ receipt: await readReceipt(scope, id, { customer_id: actorId }) })
)
