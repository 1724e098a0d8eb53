import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { dropDocument, keepDocument } from "../document-files"
import { FAMILY_MODULE } from "../modules/family"
import type { KeptFile } from "../modules/family/documents"
import type FamilyModuleService from "../modules/family/service"
import { readQuotient } from "../queries/quotients"
import type { Day, DocumentType, Instant } from "../types/http"

export type SendQuotientInput = {
  customer_id: string
  commune_id: string
  /** Whole euros. */
  value: number
  /** The bytes in base64: a workflow copies its input. */
  file: { content: string; mime_type: DocumentType }
  today: Day
  now: Instant
}

/** Refuses before a file is written: the quotient must change a price of this family, and a waiting one comes first. */
const checkStep = createStep("canteen-check-quotient", async ({ customer_id, commune_id, today }: SendQuotientInput, { container }) => {
  await readQuotient(container, customer_id, { commune_id, today })
  return new StepResponse(undefined)
})

const keepFileStep = createStep(
  "canteen-keep-document",
  async ({ file }: SendQuotientInput) => {
    const content = Buffer.from(file.content, "base64")
    const file_key = await keepDocument(content)
    return new StepResponse<KeptFile, string>({ file_key, mime_type: file.mime_type, size_bytes: content.length }, file_key)
  },
  async (key) => {
    if (key) await dropDocument(key)
  }
)

const requestStep = createStep(
  "canteen-request-quotient",
  async ({ input, file }: { input: SendQuotientInput; file: KeptFile }, { container }) => {
    const { customer_id, commune_id, value, today, now } = input
    const request = { commune_id, value, valid_from: today, file, at: new Date(now) }
    const id = await container.resolve<FamilyModuleService>(FAMILY_MODULE).requestQuotient(customer_id, request)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<FamilyModuleService>(FAMILY_MODULE).withdrawDocument(id)
  }
)

/** A family sends its quotient with its proof to a commune. Answers the document's id. */
export const sendQuotientWorkflow = createWorkflow("canteen-send-quotient", (input: SendQuotientInput) => {
  checkStep(input)
  const file = keepFileStep(input)
  const id = requestStep(transform({ input, file }, (data) => data))
  return new WorkflowResponse(id)
})
