import { readDocumentRequirement, readDocumentRequirements } from "../../../../queries/document-requirements"
import type { DocumentRequirementResponse, DocumentRequirementsResponse } from "../../../../types/http"
import { saveRequirementWorkflow } from "../../../../workflows/manage-document-requirements"
import { defineStaffRoute } from "../../../define-staff-route"
import { type RequirementBody, requirement } from "./schema"

export const GET = defineStaffRoute<DocumentRequirementsResponse>(
  { summary: "The documents that the caller's communes ask for", permission: "documents.require", answers: "DocumentRequirementsResponse" },
  async ({ scope, communes }) => readDocumentRequirements(scope, communes)
)

export const POST = defineStaffRoute<DocumentRequirementResponse, RequirementBody>(
  { summary: "Writes what a commune asks of one kind of document", permission: "documents.require", body: requirement, answers: "DocumentRequirementResponse" },
  async ({ scope, staff, communes, body }) => {
    const { result } = await saveRequirementWorkflow(scope).run({ input: { requirement: body, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { document_requirement: await readDocumentRequirement(scope, communes, result.id) }
  }
)
