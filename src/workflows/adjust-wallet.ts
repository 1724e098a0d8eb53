import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { AdjustmentResponse } from "../types/http"

export type AdjustWalletInput = {
  account: { id: string; customer_id: string; payee_id: string }
  amount_cents: number
  reason: string
  user_id: string
  idempotency_key: string | null
  now: string
}
type Adjustment = AdjustmentResponse["adjustment"]

/** A wallet has something to tell its family. A lost event is made up for by the job `tell-wallets`. */
export const WALLET_TO_TELL = "canteen.wallet_to_tell"

/** Not compensated: what is posted stays. */
const adjustStep = createStep("canteen-adjust-wallet", async ({ account, amount_cents, reason, user_id, idempotency_key, now }: AdjustWalletInput, { container }) => {
  const { adjusted_at, replayed, ...adjusted } = await container
    .resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    .adjust({ account, amount_cents, reason, by: user_id, idempotency_key, at: new Date(now) })
  const adjustment: Adjustment = { ...adjusted, created_at: adjusted_at.toISOString() }
  return new StepResponse({ adjustment, replayed })
})

/** Last of the steps that write: the adjustment itself keeps by whom and why. */
const recordStep = createStep("canteen-record-adjustment", async ({ adjustment, input }: { adjustment: Adjustment; input: AdjustWalletInput }, { container }) => {
  const { id: account_id, customer_id, payee_id } = input.account
  const details = { account_id, customer_id, payee_id, amount_cents: adjustment.amount_cents, reason: adjustment.reason }
  const act = { user_id: input.user_id, action: "wallet.adjusted", subject_id: adjustment.id, commune_id: null, details }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Adds to a wallet or takes from it by hand; the family is told. The same key again has no effect. */
export const adjustWalletWorkflow = createWorkflow("canteen-adjust-wallet-of-family", (input: AdjustWalletInput) => {
  const adjusted = adjustStep(input)
  when({ adjusted }, ({ adjusted }) => !adjusted.replayed).then(() => {
    recordStep(transform({ adjusted, input }, ({ adjusted: { adjustment }, input }) => ({ adjustment, input })))
    emitEventStep({ eventName: WALLET_TO_TELL, data: transform({ adjusted }, ({ adjusted }) => ({ id: adjusted.adjustment.id })) })
  })
  return new WorkflowResponse(transform({ adjusted }, ({ adjusted }) => adjusted.adjustment))
})
