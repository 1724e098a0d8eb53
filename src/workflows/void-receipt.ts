import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { RECEIPT_MODULE } from "../modules/receipt"
import type ReceiptModuleService from "../modules/receipt/service"
import type { Voided } from "../modules/receipt/void"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import type { Instant } from "../types/http"

export type VoidReceiptInput = { id: string; commune_ids: string[]; reason: string; user_id: string; now: Instant }

/** Cannot be taken back: a counter-receipt is as immutable as what it voids. */
const voidStep = createStep("canteen-void-receipt", async ({ id, commune_ids, reason, now }: VoidReceiptInput, { container }) => {
  const at = new Date(Temporal.Instant.from(now).epochMilliseconds)
  return new StepResponse(await container.resolve<ReceiptModuleService>(RECEIPT_MODULE).void({ id, commune_ids, reason, at }))
})

const recordStep = createStep("canteen-record-voided-receipt", async ({ voided, input }: { voided: Voided; input: VoidReceiptInput }, { container }) => {
  const [commune_id = null, ...others] = voided.commune_ids
  const details = { counter_receipt_id: voided.id, commune_ids: voided.commune_ids, reason: input.reason }
  const act = { user_id: input.user_id, action: "receipt.voided", subject_id: input.id, commune_id: others.length === 0 ? commune_id : null, details }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Voids a receipt by a counter-receipt, and enters it in the audit log. */
export const voidReceiptWorkflow = createWorkflow("canteen-void-receipt-of-family", (input: VoidReceiptInput) => {
  const voided = voidStep(input)
  recordStep({ voided, input })
  return new WorkflowResponse(voided)
})
