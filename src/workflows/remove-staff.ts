import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { removeUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { STAFF_MODULE } from "../modules/staff"
import type { Removed } from "../modules/staff/membership"
import { seesEveryCommune } from "../modules/staff/rules"
import type StaffModuleService from "../modules/staff/service"
import type { Staff } from "../queries/staff"
import { notFound } from "../types/canteen-error"
import { recordActsStep } from "./record-acts"

export type RemoveStaffInput = { user_id: string; commune_ids: string[]; caller: Staff }
export type WithdrawInvitationInput = { id: string; commune_ids: string[]; caller: Staff }

/** First and not compensated: whoever leaves is refused from the next request on, whatever follows. */
const takeRoleStep = createStep("canteen-take-role-of-staff", async ({ user_id, commune_ids, caller }: RemoveStaffInput, { container }) => {
  const staff = container.resolve<StaffModuleService>(STAFF_MODULE)
  return new StepResponse(await staff.remove({ user_id, commune_ids, of_platform: seesEveryCommune(caller.role) }))
})

/** Without a role there is no login either; where a crash leaves one, the gate refuses it and a new invitation replaces it. */
const removeAccountStep = createStep("canteen-remove-account-of-staff", async ({ user_id, removed }: { user_id: string; removed: Removed }, { container }) => {
  const [user] = removed.gone ? await container.resolve(Modules.USER).listUsers({ id: user_id }, { take: 1 }) : []
  if (user) await removeUserAccountWorkflow(container).run({ input: { userId: user.id } })
  return new StepResponse(undefined)
})

const withdrawStep = createStep("canteen-withdraw-invitation", async ({ id }: WithdrawInvitationInput, { container }) => {
  if (!(await container.resolve<StaffModuleService>(STAFF_MODULE).withdrawInvitation(id))) throw notFound("invitation", id)
  return new StepResponse(undefined)
})

function inEach<Act extends object>(commune_ids: string[], act: Act): (Act & { commune_id: string | null })[] {
  return (commune_ids.length === 0 ? [null] : commune_ids).map((commune_id) => ({ ...act, commune_id }))
}

/** Takes a person away from the caller's communes; one that is left with none loses its account. @throws CanteenError `staff.not_found`, `staff.last_manager` */
export const removeStaffWorkflow = createWorkflow("canteen-remove-a-member-of-staff", (input: RemoveStaffInput) => {
  const removed = takeRoleStep(input)
  recordActsStep(
    transform({ input, removed }, ({ input: { caller, user_id }, removed: { role, commune_ids } }) =>
      inEach(commune_ids, { user_id: caller.user_id, action: "staff.removed", subject_id: user_id, details: { role } })
    )
  )
  removeAccountStep(transform({ input, removed }, ({ input: { user_id }, removed }) => ({ user_id, removed })))
})

/** Withdraws an invitation: its link opens nothing any more. @throws CanteenError `invitation.not_found` */
export const withdrawInvitationWorkflow = createWorkflow("canteen-withdraw-staff-invitation", (input: WithdrawInvitationInput) => {
  withdrawStep(input)
  recordActsStep(
    transform({ input }, ({ input: { caller, id, commune_ids } }) => inEach(commune_ids, { user_id: caller.user_id, action: "invitation.withdrawn", subject_id: id, details: {} }))
  )
})

const revokeStep = createStep("canteen-revoke-grant-of-deleted-user", async (user_id: string, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).revoke(user_id)
  return new StepResponse(undefined)
})

/** Takes the role of a user that was deleted on Medusa's own pages. */
export const revokeDeletedUserWorkflow = createWorkflow("canteen-revoke-deleted-user", (user_id: string) => {
  revokeStep(user_id)
})
