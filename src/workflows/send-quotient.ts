import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { KeptFile } from "../modules/family/documents"
import type FamilyModuleService from "../modules/family/service"
import { readQuotient } from "../queries/quotients"
import type { Day, Instant } from "../types/http"
import { type FileToKeep, keepFileStep } from "./keep-file"

export type SendQuotientInput = {
  customer_id: string
  commune_id: string
  /** Whole euros. */
  value: number
  file: FileToKeep
  today: Day
  now: Instant
}

/** Refuses before a file is written: the quotient must change a price of this family, and a waiting one comes first. */
const checkStep = createStep("canteen-check-quotient", async ({ customer_id, commune_id, today }: SendQuotientInput, { container }) => {
  await readQuotient(container, customer_id, { commune_id, today })
  return new StepResponse(undefined)
})

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
