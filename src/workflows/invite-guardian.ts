import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { FAMILY_MODULE } from "../modules/family"
import { GUARDIAN_INVITATION_DAYS } from "../modules/family/guardian-invitations"
import type FamilyModuleService from "../modules/family/service"
import { readCustomers } from "../queries/customers"
import { notFound } from "../types/canteen-error"
import type { Day } from "../types/http"
import { hashOf, newToken } from "./link-token"
import { sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type InviteGuardianInput = { customer_id: string; beneficiary_id: string; email: string; relationship: string; today: Day }
type Sent = { id: string; token: string; to: string; guardian: string; child: string }

/** Nothing is taken back when the mail fails: it is kept, and sent again. */
const inviteStep = createStep("canteen-invite-guardian", async (input: InviteGuardianInput, { container }) => {
  const { customer_id, beneficiary_id: id, email, relationship, today } = input
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const child = await families.retrieveWard(customer_id, id)
  const customer = (await readCustomers(container, [customer_id])).get(customer_id)
  if (!customer) throw notFound("beneficiary", id)
  const token = newToken()
  const invitation = await families.households.invite({ customer_id, id }, { email, own_email: customer.email, relationship, token_hash: hashOf(token), today })
  const guardian = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return new StepResponse<Sent>({ id: invitation, token, to: email, guardian, child: child.first_name })
})

/** The same mail whether the address has an account or not: nobody learns which have one. */
const mailStep = createStep("canteen-mail-guardian-invitation", async ({ id, token, to, guardian, child }: Sent, { container }) => {
  const url = new URL("/invitation", readEnvironment().STOREFRONT_URL)
  url.search = new URLSearchParams({ jeton: token }).toString()
  const data = { invitation_url: url.href, guardian, child, days: GUARDIAN_INVITATION_DAYS }
  const idempotency_key = `guardian-invitation:${hashOf(token)}`
  await tried(container, `the mail of invitation ${id}`, () => sendMailWorkflow(container).run({ input: { to, template: "guardian-invitation", data, idempotency_key } }))
  return new StepResponse(undefined)
})

/**
 * A guardian invites the other one of a child by mail, in place of an invitation that waits. It makes no membership: the other asks its own commune.
 * @throws CanteenError `beneficiary.not_found`, `guardian.child_only`, `guardian.already_two`, `guardian.own_address`, `relationship.unknown`
 */
export const inviteGuardianWorkflow = createWorkflow("canteen-invite-second-guardian", (input: InviteGuardianInput) => {
  mailStep(inviteStep(input))
})
