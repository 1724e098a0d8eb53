import { readAdminReceipts } from "../../../../queries/receipts"
import type { AdminReceiptsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { receiptsQuery } from "./schema"

export const GET = defineStaffRoute(
  { summary: "Receipts of which the caller sees every commune, newest first", permission: "receipts.read", query: receiptsQuery, answers: "AdminReceiptsResponse" },
  async ({ scope, communes, query: { limit, offset, ...filter } }): Promise<AdminReceiptsResponse> => {
    const [receipts, count] = await readAdminReceipts(scope, communes, { filter, page: { limit, offset } })
    return { receipts, count, limit, offset }
  }
)
