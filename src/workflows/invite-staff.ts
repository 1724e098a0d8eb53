import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { STAFF_MODULE } from "../modules/staff"
import { alreadyHere, roleNotYours } from "../modules/staff/errors"
import { rolesGivenBy, seesEveryCommune } from "../modules/staff/rules"
import { INVITATION_DAYS } from "../modules/staff/service"
import type StaffModuleService from "../modules/staff/service"
import type { Staff } from "../queries/staff"
import { CanteenError, notFound } from "../types/canteen-error"
import type { Named, Role } from "../types/http"
import { hashOf, newToken } from "./link-token"
import { recordActsStep } from "./record-acts"
import { type Mail, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

/** `communes` are those that the caller may see. */
export type InviteStaffInput = { email: string; role: Role; commune_ids: string[]; caller: Staff; communes: Named[] }
export type RenewInvitationInput = { id: string; caller: Staff; email: string; role: Role; communes: Named[] }
type Sent = { id: string; token: string; email: string; role: Role; communes: Named[] }

const inviteStep = createStep(
  "canteen-invite-staff",
  async (input: InviteStaffInput, { container }) => {
    const { email, role, caller } = input
    const allowed = rolesGivenBy(caller.role)
    if (!allowed.includes(role)) throw roleNotYours(role, allowed)
    const communes = placesOf(input)
    await refuseKnown(container, { email, role, commune_ids: communes.map(({ id }) => id) })
    const token = newToken()
    const { id } = await container.resolve<StaffModuleService>(STAFF_MODULE).invite({
      email,
      role,
      commune_ids: communes.map((commune) => commune.id),
      invited_by: caller.user_id,
      token_hash: hashOf(token),
    })
    return new StepResponse<Sent, string>({ id, token, email, role, communes }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<StaffModuleService>(STAFF_MODULE).withdrawInvitation(id)
  }
)

/** The communes that are offered, each one of the caller's own. @throws CanteenError `commune.not_found`, `invitation.no_commune` */
function placesOf({ role, commune_ids, communes }: InviteStaffInput): Named[] {
  const wanted = [...new Set(commune_ids)]
  if (seesEveryCommune(role) && wanted.length > 0) {
    throw new CanteenError("invalid_data", "invitation.no_commune", `The role "${role}" belongs to no commune`, { field: "commune_ids" })
  }
  return wanted.map((id) => {
    const commune = communes.find((one) => one.id === id)
    if (!commune) throw notFound("commune", id)
    return commune
  })
}

/** Only of the communes that are offered: whether an address works elsewhere is nobody's business here. */
async function refuseKnown(container: MedusaContainer, { email, role, commune_ids }: { email: string; role: Role; commune_ids: string[] }): Promise<void> {
  const staff = container.resolve<StaffModuleService>(STAFF_MODULE)
  const [user] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 })
  const grant = user ? await staff.readGrant(user.id) : null
  const isHere = grant && (seesEveryCommune(role) ? seesEveryCommune(grant.role) : commune_ids.every((id) => grant.commune_ids.includes(id)))
  if (isHere) throw alreadyHere(email, "staff.already_member")
  const waiting = await staff.invitations(seesEveryCommune(role) ? null : commune_ids)
  if (waiting.some((one) => one.email === email)) throw alreadyHere(email, "invitation.waiting")
}

const renewStep = createStep("canteen-renew-invitation", async ({ id, caller, email, role, communes }: RenewInvitationInput, { container }) => {
  const allowed = rolesGivenBy(caller.role)
  if (!allowed.includes(role)) throw roleNotYours(role, allowed)
  const token = newToken()
  if (!(await container.resolve<StaffModuleService>(STAFF_MODULE).renewInvitation(id, hashOf(token)))) throw notFound("invitation", id)
  return new StepResponse<Sent>({ id, token, email, role, communes })
})

function toMail({ token, email, role, communes }: Sent): Mail {
  const url = new URL("/canteen/invitation", readEnvironment().BACKEND_URL)
  url.search = new URLSearchParams({ token }).toString()
  return {
    to: email,
    template: "staff-invitation",
    data: { invitation_url: url.href, role, communes: communes.map(({ name }) => name), days: INVITATION_DAYS },
    idempotency_key: `staff-invitation:${hashOf(token)}`,
  }
}

/** A mail server in trouble undoes no invitation: the mail is kept, and sent again. */
const mailStep = createStep("canteen-mail-staff-invitation", async (sent: Sent, { container }) => {
  await tried(container, `the mail of invitation ${sent.id}`, () => sendMailWorkflow(container).run({ input: toMail(sent) }))
  return new StepResponse(undefined)
})

type InvitationAct = { action: string; caller: Staff; sent: Sent }

function toActs({ action, caller, sent: { id, role, communes } }: InvitationAct): Parameters<typeof recordActsStep>[0] {
  const places = communes.length === 0 ? [null] : communes.map((commune) => commune.id)
  return places.map((commune_id) => ({ user_id: caller.user_id, action, subject_id: id, commune_id, details: { role } }))
}

/**
 * Offers an address a role in some of the caller's communes, and mails the link that accepts it.
 * @throws CanteenError `invitation.role_refused`, `commune.not_found`, `staff.already_member`, `invitation.waiting`
 */
export const inviteStaffWorkflow = createWorkflow("canteen-invite-a-member-of-staff", (input: InviteStaffInput) => {
  const sent = inviteStep(input)
  recordActsStep(transform({ input, sent }, ({ input, sent }) => toActs({ action: "staff.invited", caller: input.caller, sent })))
  mailStep(sent)
  return new WorkflowResponse(sent.id)
})

/** Mails another link for an invitation that waits, and ends the former link. @throws CanteenError `invitation.not_found`, `invitation.role_refused` */
export const renewInvitationWorkflow = createWorkflow("canteen-renew-staff-invitation", (input: RenewInvitationInput) => {
  const sent = renewStep(input)
  recordActsStep(transform({ input, sent }, ({ input, sent }) => toActs({ action: "invitation.resent", caller: input.caller, sent })))
  mailStep(sent)
  return new WorkflowResponse(sent.id)
})
