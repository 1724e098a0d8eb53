import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { KeptFile } from "../modules/family/documents"
import type FamilyModuleService from "../modules/family/service"
import { type PaperClaim, readPaperClaim } from "../queries/papers"
import type { Instant } from "../types/http"
import { type FileToKeep, keepFileStep } from "./keep-file"

export type SendDocumentInput = PaperClaim & { customer_id: string; file: FileToKeep; now: Instant }

/** Refuses before a file is written what the commune does not ask of this family. */
const claimStep = createStep("canteen-check-document", async ({ customer_id, ...claim }: SendDocumentInput, { container }) => {
  return new StepResponse(await readPaperClaim(container, customer_id, claim))
})

type Sending = { input: SendDocumentInput; file: KeptFile; to: { commune_id: string; beneficiary_id: string | null } }

const sendStep = createStep(
  "canteen-send-document",
  async ({ input, file, to }: Sending, { container }) => {
    const { customer_id, membership_id, kind, now } = input
    const id = await container.resolve<FamilyModuleService>(FAMILY_MODULE).papers.send(customer_id, { ...to, membership_id, kind, file, at: new Date(now) })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<FamilyModuleService>(FAMILY_MODULE).withdrawDocument(id)
  }
)

/** A family sends a paper that one of its communes asks for. Answers the document's id. */
export const sendDocumentWorkflow = createWorkflow("canteen-send-document-of-family", (input: SendDocumentInput) => {
  const to = claimStep(input)
  const file = keepFileStep(transform({ input }, (data) => ({ file: data.input.file })))
  const id = sendStep(transform({ input, file, to }, (data) => data))
  return new WorkflowResponse(id)
})
