import type { DeletedResponse } from "../../../../../types/http"
import { removePatternWorkflow } from "../../../../../workflows/remove-pattern"
import { defineRoute } from "../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Forgets a weekly pattern; meals stay", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" } }) => {
    await removePatternWorkflow(scope).run({ input: { customer_id: actorId, id } })
    return { id, object: "pattern", deleted: true }
  }
)
