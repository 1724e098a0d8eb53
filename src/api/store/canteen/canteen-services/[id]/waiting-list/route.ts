import { readWaiting } from "../../../../../../queries/waiting"
import type { JoinWaitingListResponse, WaitingListResponse } from "../../../../../../types/http"
import { joinWaitingListWorkflow } from "../../../../../../workflows/join-waiting-list"
import { defineRoute } from "../../../../../define-route"
import { type JoinBody, joinBody, waitingQuery } from "../../../waiting-list/schema"

const IN_LINE = ["waiting", "offered"] as const

export const GET = defineRoute(
  { summary: "Where the family waits for a seat in one canteen service", audience: "customer", query: waitingQuery, answers: "WaitingListResponse" },
  async ({ scope, params: { id = "" }, query, actorId, now }): Promise<WaitingListResponse> => {
    const { limit, offset, state, ...range } = query
    const filter = { ...range, ...(state ? { states: [state] } : {}), canteen_service_id: id, customer_id: actorId }
    const [entries, count] = await readWaiting(scope, filter, { limit, offset, now })
    return { entries, count, limit, offset }
  }
)

export const POST = defineRoute<JoinWaitingListResponse, JoinBody>(
  { summary: "Enters a beneficiary in the waiting lists of full days", audience: "customer", body: joinBody, answers: "JoinWaitingListResponse" },
  async ({ scope, params: { id: canteen_service_id = "" }, body, actorId, now }) => {
    const { result: refused } = await joinWaitingListWorkflow(scope).run({ input: { ...body, canteen_service_id, customer_id: actorId, now: now.toString() } })
    const own = { customer_id: actorId, canteen_service_id, beneficiary_ids: [body.beneficiary_id], states: [...IN_LINE] }
    const [entries] = await readWaiting(scope, own, { limit: 1000, offset: 0, now })
    return { entries: entries.filter(({ date }) => body.dates.includes(date)), refused }
  }
)
