import type { DeletedResponse } from "../../../../../types/http"
import { dropRequirementWorkflow } from "../../../../../workflows/manage-document-requirements"
import { defineStaffRoute } from "../../../../define-staff-route"

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Asks for a kind of document no longer; what was sent stays", permission: "documents.require", answers: "DeletedResponse" },
  async ({ scope, staff, communes, params: { id = "" } }) => {
    await dropRequirementWorkflow(scope).run({ input: { id, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { id, object: "document_requirement", deleted: true }
  }
)
