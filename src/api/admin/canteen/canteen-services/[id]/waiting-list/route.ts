import { z } from "@medusajs/framework/zod"
import { readWaitingList } from "../../../../../../queries/staff-seats"
import type { AdminWaitingListResponse } from "../../../../../../types/http"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { day, page } from "../../../../../fields"

const waitingQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  state: z.enum(["waiting", "offered", "taken", "declined", "expired", "left"]).optional(),
  ...page,
})

export const GET = defineStaffRoute(
  {
    summary: "Who waits for a seat in a canteen service, by day and rank, with the seats that are offered",
    permission: "waiting_lists.read",
    query: waitingQuery,
    answers: "AdminWaitingListResponse",
  },
  async ({ scope, params: { id: canteen_service_id = "" }, query, communes }): Promise<AdminWaitingListResponse> => {
    const [waiting_list, count] = await readWaitingList(scope, communes, { ...query, canteen_service_id })
    return { waiting_list, count, limit: query.limit, offset: query.offset }
  }
)
