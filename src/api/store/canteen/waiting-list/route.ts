import { readWaiting } from "../../../../queries/waiting"
import type { WaitingListResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"
import { waitingQuery } from "./schema"

export const GET = defineRoute(
  { summary: "Where the family waits for a seat, and the seats that it is offered", audience: "customer", query: waitingQuery, answers: "WaitingListResponse" },
  async ({ scope, query, actorId, now }): Promise<WaitingListResponse> => {
    const { limit, offset, state, ...range } = query
    const filter = { ...range, ...(state ? { states: [state] } : {}), customer_id: actorId }
    const [entries, count] = await readWaiting(scope, filter, { limit, offset, now })
    return { entries, count, limit, offset }
  }
)
