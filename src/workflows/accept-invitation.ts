import type { IAuthModuleService, ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { createUserAccountWorkflow, removeUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { STAFF_MODULE } from "../modules/staff"
import { addressOfFamily } from "../modules/staff/errors"
import type { Accepted } from "../modules/staff/membership"
import type StaffModuleService from "../modules/staff/service"
import { busy } from "../types/canteen-error"
import { recordActsStep } from "./record-acts"

/** The newcomer's name and password; null for somebody who works here already. The route has checked the password. */
export type Newcomer = { first_name: string; last_name: string; password: string }
export type AcceptInvitationInput = { token_hash: string; email: string; newcomer: Newcomer | null }
type Joined = Accepted & { user_id: string }

const PROVIDER = "emailpass"
const LOCK_SECONDS = 30

/** One address at a time: what a try before this one left half made is made anew, so that a crash costs a second click. */
const joinStep = createStep("canteen-join-staff", async ({ token_hash, email, newcomer }: AcceptInvitationInput, { container }) => {
  const locks = container.resolve<ILockingModule>(Modules.LOCKING)
  const joined = await locks.execute(
    `canteen-staff:${email}`,
    async (): Promise<Joined> => {
      const staff = container.resolve<StaffModuleService>(STAFF_MODULE)
      const user_id = await accountOf(container, email, newcomer)
      return { ...(await staff.accept({ token_hash, user_id })), user_id }
    },
    { timeout: LOCK_SECONDS }
  )
  return new StepResponse(joined)
})

/**
 * The user of this address. A user without a role is left over from a removal or from a crash: it is removed with its login, so that no token of before opens
 * anything. @throws CanteenError `invitation.address_of_family`, `busy`
 */
async function accountOf(container: MedusaContainer, email: string, newcomer: Newcomer | null): Promise<string> {
  const [user] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 })
  if (user && (await container.resolve<StaffModuleService>(STAFF_MODULE).readGrant(user.id))) return user.id
  // Removed since the page was opened: the next try asks for a name and a password.
  if (!newcomer) throw busy("Your account")
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const login = { provider_identities: { entity_id: email, provider: PROVIDER } }
  const [known] = await auth.listAuthIdentities(login)
  if (known?.app_metadata?.["customer_id"]) throw addressOfFamily()
  if (user) await removeUserAccountWorkflow(container).run({ input: { userId: user.id } })
  // A login of nobody, made by whoever typed this address first: its password and its tokens end with it.
  const left = await auth.listAuthIdentities(login)
  if (left.length > 0) await auth.deleteAuthIdentities(left.map(({ id }) => id))
  const { password, first_name, last_name } = newcomer
  const { authIdentity } = await auth.register(PROVIDER, { body: { email, password } })
  if (!authIdentity) throw addressOfFamily()
  const { result } = await createUserAccountWorkflow(container).run({ input: { authIdentityId: authIdentity.id, userData: { email, first_name, last_name } } })
  return result.id
}

/**
 * Makes the user of an invitation, with the very address that was invited, and gives it the role; somebody who works here already gets the communes.
 * @throws CanteenError `invitation.ended`, `invitation.other_role`, `invitation.address_of_family`, `busy`
 */
export const acceptInvitationWorkflow = createWorkflow("canteen-accept-staff-invitation", (input: AcceptInvitationInput) => {
  const joined = joinStep(input)
  recordActsStep(
    transform({ joined }, ({ joined: { id, user_id, role, commune_ids } }) =>
      (commune_ids.length === 0 ? [null] : commune_ids).map((commune_id) => ({ user_id, action: "staff.joined", subject_id: user_id, commune_id, details: { invitation_id: id, role } }))
    )
  )
  return new WorkflowResponse(joined)
})
