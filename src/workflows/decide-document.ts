import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { FAMILY_MODULE } from "../modules/family"
import type { DecidedDocument, DocumentVerdict } from "../modules/family/documents"
import type FamilyModuleService from "../modules/family/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import type { Day, Instant } from "../types/http"

export const DOCUMENT_DECIDED = "canteen.document_decided"

export type DecideDocumentInput = {
  id: string
  commune_ids: string[]
  answer: { status: "accepted"; value: number; valid_until: Day } | { status: "rejected"; reason: string }
  user_id: string
  today: Day
  now: Instant
}

const decideStep = createStep(
  "canteen-decide-document",
  async ({ id, commune_ids, answer, user_id, today, now }: DecideDocumentInput, { container }) => {
    const verdict: DocumentVerdict = { ...answer, by: user_id, today, at: new Date(now) }
    const decided = await container.resolve<FamilyModuleService>(FAMILY_MODULE).decideDocument({ id, commune_ids }, verdict)
    return new StepResponse(decided, decided)
  },
  async (decided, { container }) => {
    if (decided) await container.resolve<FamilyModuleService>(FAMILY_MODULE).undecideDocument(decided)
  }
)

/** Writes who decided what into the audit log; last of the steps that write, since nothing can be taken back from the log. */
const recordStep = createStep("canteen-record-document", async ({ decided, input }: { decided: DecidedDocument; input: DecideDocumentInput }, { container }) => {
  const { customer_id, commune_id, id } = decided
  const reason = input.answer.status === "rejected" ? input.answer.reason : null
  const act = { user_id: input.user_id, action: `document.${input.answer.status}`, subject_id: id, commune_id, details: { customer_id, reason } }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Accepts or rejects a document of a family; the family is told. */
export const decideDocumentWorkflow = createWorkflow("canteen-decide-document-of-family", (input: DecideDocumentInput) => {
  const decided = decideStep(input)
  recordStep({ decided, input })
  emitEventStep({ eventName: DOCUMENT_DECIDED, data: transform({ decided }, (data) => ({ id: data.decided.id })) })
  return new WorkflowResponse(decided)
})
