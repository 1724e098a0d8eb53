import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import type { Act } from "../modules/staff/service"
import { readFactorOwner } from "../queries/second-factors"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type FactorChange = "enabled" | "disabled" | "reset"
/** `key` tells one change from another: the same is mailed once. */
export type MailFactorChangeInput = { email: string; first_name: string; change: FactorChange; key: string }

/** Tells a member of staff by mail that its second factor was changed. */
export const mailFactorChangeWorkflow = createWorkflow("canteen-mail-factor-change", (input: MailFactorChangeInput) => {
  sendMailWorkflow.runAsStep({ input: transform({ input }, ({ input: change }) => toMail(change)) })
})

function toMail({ email, first_name, change, key }: MailFactorChangeInput): Mail {
  const admin_url = new URL("/app", readEnvironment().BACKEND_URL).href
  return { to: email, template: "second-factor-changed", data: { first_name, change, admin_url }, idempotency_key: `second-factor:${change}:${key}` }
}

/** One act for the audit log of each commune of a role, or for the platform's. */
export function actsIn(communeIds: string[], act: Omit<Act, "commune_id">): Act[] {
  const communes: (string | null)[] = communeIds.length > 0 ? communeIds : [null]
  return communes.map((commune_id) => ({ ...act, commune_id }))
}

export type TellFactorChangeInput = { auth_identity_id: string; mfa_id: string; change: Exclude<FactorChange, "reset"> }

const recordOwnChangeStep = createStep("canteen-record-own-factor-change", async ({ auth_identity_id, mfa_id, change }: TellFactorChangeInput, { container }) => {
  const { user_id, email, first_name, commune_ids } = await readFactorOwner(container, auth_identity_id)
  await container.resolve<StaffModuleService>(STAFF_MODULE).record(actsIn(commune_ids, { user_id, action: `second_factor.${change}`, subject_id: user_id }))
  return new StepResponse<MailFactorChangeInput>({ email, first_name, change, key: mfa_id })
})

/** What someone did to the own second factor, for the audit log, and by mail to its owner in case it was somebody else. */
export const tellFactorChangeWorkflow = createWorkflow("canteen-tell-factor-change", (input: TellFactorChangeInput) => {
  mailFactorChangeWorkflow.runAsStep({ input: recordOwnChangeStep(input) })
})
