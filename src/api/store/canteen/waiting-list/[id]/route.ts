import type { DeletedResponse } from "../../../../../types/http"
import { leaveWaitingListWorkflow } from "../../../../../workflows/leave-waiting-list"
import { defineRoute } from "../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Leaves a waiting list, with the seat that may be offered; repeatable without effect", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" }, now }) => {
    await leaveWaitingListWorkflow(scope).run({ input: { customer_id: actorId, entry_id: id, how: "leave", now: now.toString() } })
    return { id, object: "waiting_entry", deleted: true }
  }
)
