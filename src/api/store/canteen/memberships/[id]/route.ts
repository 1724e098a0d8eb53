import type { DeletedResponse } from "../../../../../types/http"
import { endMembershipWorkflow } from "../../../../../workflows/end-membership"
import { defineRoute } from "../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Gives a membership up", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" } }) => {
    await endMembershipWorkflow(scope).run({ input: { customer_id: actorId, id } })
    return { id, object: "membership", deleted: true }
  }
)
