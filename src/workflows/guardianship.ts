import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { FAMILY_MODULE } from "../modules/family"
import { accountMissing, hasBookings } from "../modules/family/errors"
import type { CustodyInput } from "../modules/family/custody"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import { readCustomers } from "../queries/customers"
import type { Day } from "../types/http"
import { hashOf } from "./link-token"
import { recordActsStep } from "./record-acts"

type Own = { customer_id: string; beneficiary_id: string }
export type AcceptGuardianInput = { customer_id: string; token: string; relationship?: string }
export type WithdrawGuardianInvitationInput = Own & { invitation_id: string }
export type ProposeCustodyInput = Own & { custody: CustodyInput; now: string }
export type AnswerCustodyInput = Own & { proposal_id: string; answer: "agree" | "drop"; now: string }
export type RemoveGuardianInput = Own & { reason: string; caller: { user_id: string }; commune_ids: string[]; today: Day }

const acceptStep = createStep("canteen-accept-guardian-invitation", async ({ customer_id, token, relationship }: AcceptGuardianInput, { container }) => {
  const email = (await readCustomers(container, [customer_id])).get(customer_id)?.email
  if (email === undefined) throw accountMissing()
  const acceptance = { customer_id, email, token_hash: hashOf(token), ...(relationship === undefined ? {} : { relationship }) }
  return new StepResponse(await container.resolve<FamilyModuleService>(FAMILY_MODULE).households.accept(acceptance))
})

/** Whoever was invited becomes a guardian; answers the beneficiary's id. @throws CanteenError `guardian_invitation.ended`, `guardian_invitation.other_address` */
export const acceptGuardianInvitationWorkflow = createWorkflow(
  "canteen-accept-second-guardian",
  (input: AcceptGuardianInput) => new WorkflowResponse(acceptStep(input))
)

const withdrawStep = createStep("canteen-withdraw-guardian-invitation", async ({ customer_id, beneficiary_id: id, invitation_id }: WithdrawGuardianInvitationInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).households.withdraw({ customer_id, id }, invitation_id)
  return new StepResponse(undefined)
})

/** A guardian takes an invitation back. @throws CanteenError `guardian_invitation.not_found` */
export const withdrawGuardianInvitationWorkflow = createWorkflow("canteen-withdraw-second-guardian", (input: WithdrawGuardianInvitationInput) => {
  withdrawStep(input)
})

const proposeStep = createStep("canteen-propose-custody", async ({ customer_id, beneficiary_id: id, custody: input, now }: ProposeCustodyInput, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).households.proposeCustody({ customer_id, id }, { input, at: new Date(now) })
  return new StepResponse(undefined)
})

/** A guardian proposes a custody calendar to the other. @throws CanteenError `custody.one_guardian`, `custody.exceptions_overlap` */
export const proposeCustodyWorkflow = createWorkflow("canteen-propose-custody-calendar", (input: ProposeCustodyInput) => {
  proposeStep(input)
})

const answerStep = createStep("canteen-answer-custody", async ({ customer_id, beneficiary_id: id, proposal_id, answer, now }: AnswerCustodyInput, { container }) => {
  const { households } = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  if (answer === "agree") await households.agreeToCustody({ customer_id, id }, { proposal_id, at: new Date(now) })
  else await households.dropProposal({ customer_id, id }, proposal_id)
  return new StepResponse(undefined)
})

/** A guardian agrees to the other's calendar, or drops what is proposed. @throws CanteenError `custody.changed`, `custody.own_proposal` */
export const answerCustodyWorkflow = createWorkflow("canteen-answer-custody-calendar", (input: AnswerCustodyInput) => {
  answerStep(input)
})

const removeStep = createStep("canteen-remove-guardian", async ({ customer_id, beneficiary_id: id, today }: RemoveGuardianInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const coming = await bookings.countComing({ customer_id, beneficiary_id: [id] }, today)
  if (coming > 0) throw hasBookings(coming)
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).households.remove({ customer_id, id })
  await bookings.forgetPatternsOf(customer_id, id)
  await container.resolve<SessionModuleService>(SESSION_MODULE).feeds.revokeAll(customer_id, id)
  return new StepResponse(undefined)
})

/** Staff unties a guardian from a child that keeps the other one. @throws CanteenError `beneficiary.not_found`, `guardian.last`, `beneficiary.has_bookings` */
export const removeGuardianWorkflow = createWorkflow("canteen-remove-guardian-of-child", (input: RemoveGuardianInput) => {
  removeStep(input)
  recordActsStep(
    transform(input, ({ caller, customer_id, beneficiary_id, reason, commune_ids }) =>
      commune_ids.map((commune_id) => ({ user_id: caller.user_id, action: "guardian.removed", subject_id: customer_id, commune_id, details: { beneficiary_id, reason } }))
    )
  )
})
