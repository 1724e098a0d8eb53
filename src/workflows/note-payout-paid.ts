import { StepResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { WALLET_TO_TELL } from "./adjust-wallet"

export type NotePayoutPaidInput = { id: string; paid_on: string; user_id: string }

const noteStep = createStep("canteen-note-payout-paid", async ({ id, paid_on, user_id }: NotePayoutPaidInput, { container }) => {
  const noted = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).notePayoutPaid({ id, on: paid_on, by: user_id })
  return new StepResponse(noted)
})

/** Last of the steps that write: the pay-out itself keeps by whom and when. */
const recordStep = createStep("canteen-record-payout-paid", async ({ id, paid_on, user_id }: NotePayoutPaidInput, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([{ user_id, action: "payout.paid", subject_id: id, commune_id: null, details: { paid_on } }])
  return new StepResponse(undefined)
})

/** Notes that the transfer of a pay-out was made; the family is told. The same again has no effect. */
export const notePayoutPaidWorkflow = createWorkflow("canteen-note-payout-as-paid", (input: NotePayoutPaidInput) => {
  const noted = noteStep(input)
  when({ noted }, ({ noted }) => !noted.replayed).then(() => {
    recordStep(input)
    emitEventStep({ eventName: WALLET_TO_TELL, data: transform(input, ({ id }) => ({ id })) })
  })
})
