import type { DeletedResponse } from "../../../../../types/http"
import { removeDocumentWorkflow } from "../../../../../workflows/remove-document"
import { defineRoute } from "../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Takes back a document that waits for the commune", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" } }) => {
    await removeDocumentWorkflow(scope).run({ input: { customer_id: actorId, id } })
    return { id, object: "document", deleted: true }
  }
)
