import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { revokeApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { recordPlatformActStep } from "./save-payee"

export type RevokeApiKeyInput = { id: string; user_id: string }

/** First and not compensated: a key whose revocation fails is refused all the same. */
const takeGrantStep = createStep("canteen-take-grant-of-api-key", async ({ id }: RevokeApiKeyInput, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).revoke(id)
  return new StepResponse(undefined)
})

/** Takes the role of a secret API key away, and revokes it. */
export const revokeApiKeyWorkflow = createWorkflow("canteen-revoke-api-key", (input: RevokeApiKeyInput) => {
  takeGrantStep(input)
  revokeApiKeysWorkflow.runAsStep({ input: transform(input, ({ id, user_id }) => ({ selector: { id }, revoke: { revoked_by: user_id } })) })
  recordPlatformActStep(transform(input, ({ id, user_id }) => ({ user_id, action: "api_key.revoked", subject_id: id, details: {} })))
})
