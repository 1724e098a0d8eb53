import { z } from "@medusajs/framework/zod"
import { readReceipts } from "../../../../queries/receipts"
import type { ReceiptsResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"
import { identifier, page } from "../../../fields"

export const GET = defineRoute(
  {
    summary: "The customer's receipts, newest first",
    audience: "customer",
    query: z.strictObject({ order_id: identifier.optional(), ...page }),
    answers: "ReceiptsResponse",
  },
  async ({ scope, query: { limit, offset, ...filter }, actorId }): Promise<ReceiptsResponse> => {
    const [receipts, count] = await readReceipts(scope, { customer_id: actorId, ...filter }, { limit, offset })
    return { receipts, count, limit, offset }
  }
)
