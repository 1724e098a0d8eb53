import { readClosures, readWrittenClosures } from "../../../../queries/closures"
import type { ClosuresCreatedResponse, ClosuresResponse } from "../../../../types/http"
import { closeDaysWorkflow } from "../../../../workflows/close-days"
import { defineStaffRoute } from "../../../define-staff-route"
import { type ClosingBody, type ClosuresQuery, closing, closuresQuery } from "./schema"

export const GET = defineStaffRoute<ClosuresResponse, undefined, ClosuresQuery>(
  { summary: "Closures of the caller's communes, by day", permission: "calendar.manage", query: closuresQuery, answers: "ClosuresResponse" },
  async ({ scope, communes, query }) => readClosures(scope, communes, query)
)

export const POST = defineStaffRoute<ClosuresCreatedResponse, ClosingBody>(
  {
    summary: "Shuts days: their meals are cancelled and come back to the wallets at the price paid; the same request again has no effect",
    permission: "calendar.manage",
    body: closing,
    answers: "ClosuresCreatedResponse",
    status: 201,
  },
  async ({ scope, communes, staff, body, now }) => {
    const input = { ...body, user_id: staff.user_id, commune_ids: communes.toArray(), now: now.toString() }
    const { result: ids } = await closeDaysWorkflow(scope).run({ input })
    return readWrittenClosures(scope, communes, ids)
  }
)
