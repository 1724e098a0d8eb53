import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { FAMILY_MODULE } from "../modules/family"
import type { DecidedDocument, DocumentVerdict } from "../modules/family/documents"
import type FamilyModuleService from "../modules/family/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { readProposedUntil } from "../queries/documents"
import type { Day, DocumentKind, Instant } from "../types/http"

export const DOCUMENT_DECIDED = "canteen.document_decided"

/** Accepted until a day; as long as the commune asks for when none is given, without end when it is null. */
type Accepted = { status: "accepted"; value?: number | undefined; valid_until?: Day | null | undefined }
export type DecideDocumentInput = {
  id: string
  commune_ids: string[]
  /** The kinds that the caller may see. */
  kinds: DocumentKind[]
  answer: Accepted | { status: "rejected" | "to_renew"; reason: string }
  user_id: string
  today: Day
  now: Instant
}

const decideStep = createStep(
  "canteen-decide-document",
  async (input: DecideDocumentInput, { container }) => {
    const { id, commune_ids, kinds } = input
    const decided = await container.resolve<FamilyModuleService>(FAMILY_MODULE).decideDocument({ id, commune_ids, kinds }, await verdictOf(container, input))
    return new StepResponse(decided, decided)
  },
  async (decided, { container }) => {
    if (decided) await container.resolve<FamilyModuleService>(FAMILY_MODULE).undecideDocument(decided)
  }
)

async function verdictOf(container: MedusaContainer, { id, commune_ids, kinds, answer, user_id, today, now }: DecideDocumentInput): Promise<DocumentVerdict> {
  const by = { by: user_id, today, at: new Date(now) }
  if (answer.status !== "accepted") return { ...answer, ...by }
  const proposed = answer.valid_until === undefined ? await readProposedUntil(container, { id, commune_id: commune_ids, kind: kinds }, today) : answer.valid_until
  return { status: answer.status, valid_until: proposed, ...(answer.value === undefined ? {} : { value: answer.value }), ...by }
}

/** Writes who decided what into the audit log; last of the steps that write, since nothing can be taken back from the log. */
const recordStep = createStep("canteen-record-document", async ({ decided, input }: { decided: DecidedDocument; input: DecideDocumentInput }, { container }) => {
  const { customer_id, commune_id, id } = decided
  const reason = input.answer.status === "accepted" ? null : input.answer.reason
  const act = { user_id: input.user_id, action: `document.${input.answer.status}`, subject_id: id, commune_id, details: { customer_id, reason } }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Accepts or rejects a document of a family, or asks again for one; the family is told. */
export const decideDocumentWorkflow = createWorkflow("canteen-decide-document-of-family", (input: DecideDocumentInput) => {
  const decided = decideStep(input)
  recordStep({ decided, input })
  emitEventStep({ eventName: DOCUMENT_DECIDED, data: transform({ decided }, (data) => ({ id: data.decided.id })) })
  return new WorkflowResponse(decided)
})
