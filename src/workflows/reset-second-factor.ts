import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { type FactorHolder, loginsOf, readFactors } from "../queries/second-factors"
import { type MailFactorChangeInput, actsIn, mailFactorChangeWorkflow } from "./tell-second-factor"

/** Whose factor is taken away, and by whom. */
export type ResetSecondFactorInput = { holder: FactorHolder; user_id: string }

/** Not compensated: a factor that is gone is enrolled again, whatever fails afterwards. */
const takeFactorStep = createStep("canteen-take-second-factor", async ({ holder }: ResetSecondFactorInput, { container }) => {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const ids = (await loginsOf(auth, [holder.user_id])).map(({ id }) => id)
  const [pending, enabled] = [await readFactors(auth, ids, "pending"), await readFactors(auth, ids, "enabled")]
  for (const factor of [...pending, ...enabled]) await takeFactor(auth, factor)
  return new StepResponse(enabled.length > 0)
})

/** Core switches a factor off with a code only: a new recovery code, made for that, takes the place of all former ones, and is used up. */
async function takeFactor(auth: IAuthModuleService, { id, auth_identity_id }: { id: string; auth_identity_id: string }): Promise<void> {
  const { codes } = await auth.generateAuthMfaRecoveryCodes({ auth_identity_id, count: 1 })
  await auth.disableAuthMfa({ id, method: "recovery_code", code: codes[0] ?? "" })
}

const recordResetStep = createStep("canteen-record-factor-reset", async ({ holder, user_id }: ResetSecondFactorInput, { container }) => {
  const act = { user_id, action: "second_factor.reset", subject_id: holder.user_id, details: { role: holder.role } }
  const [entry] = await container.resolve<StaffModuleService>(STAFF_MODULE).record(actsIn(holder.commune_ids, act))
  return new StepResponse(entry?.id ?? "")
})

/** Takes the second factor of a member of staff away, with its recovery codes; audited in each of its communes, and mailed to it. Answers whether there was one. */
export const resetSecondFactorWorkflow = createWorkflow("canteen-reset-second-factor", (input: ResetSecondFactorInput) => {
  const taken = takeFactorStep(input)
  const entry = recordResetStep(input)
  const mail = transform({ input, entry }, ({ input: { holder }, entry }): MailFactorChangeInput => ({ email: holder.email, first_name: holder.first_name, change: "reset", key: entry }))
  mailFactorChangeWorkflow.runAsStep({ input: mail })
  return new WorkflowResponse(taken)
})
