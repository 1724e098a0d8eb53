import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { HEALTH_KINDS } from "../modules/family/rules"
import { type DocumentFile, readDocumentFile } from "../queries/documents"
import type { DocumentKind } from "../types/http"
import { recordActsStep } from "./record-acts"

export type OpenDocumentInput = { id: string; commune_ids: string[]; kinds: DocumentKind[]; user_id: string }

const readStep = createStep("canteen-open-document", async ({ id, commune_ids, kinds }: OpenDocumentInput, { container }) => {
  return new StepResponse(await readDocumentFile(container, { id, commune_id: commune_ids, kind: kinds }))
})

type Opened = { file: DocumentFile; input: OpenDocumentInput }

/** The file of a document that staff opens. What tells of a child's health is in the audit log before it is answered. */
export const openDocumentWorkflow = createWorkflow("canteen-open-document-as-staff", (input: OpenDocumentInput) => {
  const file = readStep(input)
  recordActsStep(
    transform({ file, input }, ({ file: { kind, commune_id, customer_id, beneficiary_id }, input: { id, user_id } }: Opened) =>
      HEALTH_KINDS.includes(kind) ? [{ user_id, action: "document.opened", subject_id: id, commune_id, details: { customer_id, beneficiary_ids: [beneficiary_id] } }] : []
    )
  )
  return new WorkflowResponse(file)
})
