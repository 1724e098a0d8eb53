import type { DeletedResponse } from "../../../../../types/http"
import { revokeFeedWorkflow } from "../../../../../workflows/feeds"
import { defineRoute } from "../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Revokes the address of a calendar: nothing is read there any more", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" } }) => {
    await revokeFeedWorkflow(scope).run({ input: { customer_id: actorId, id } })
    return { id, object: "feed", deleted: true }
  }
)
