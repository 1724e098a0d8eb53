import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import { accountClosed, accountMissing } from "../modules/family/errors"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import { WHOLE_FAMILY } from "../modules/session/feeds"
import type SessionModuleService from "../modules/session/service"
import { hashOf, newToken } from "./link-token"

export type MakeFeedInput = { customer_id: string; beneficiary_id: string | null; now: string }

/** The former token is known to nobody here: it cannot be given back. */
const makeStep = createStep("canteen-make-feed", async ({ customer_id, beneficiary_id, now }: MakeFeedInput, { container }) => {
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const { account } = await families.readBookers(customer_id)
  if (!account) throw accountMissing()
  if (account.status === "closed") throw accountClosed()
  if (beneficiary_id) await families.retrieveWard(customer_id, beneficiary_id)
  const token = newToken()
  const feed = { customer_id, scope: beneficiary_id ?? WHOLE_FAMILY, token_hash: hashOf(token), at: new Date(now) }
  const { id } = await container.resolve<SessionModuleService>(SESSION_MODULE).feeds.make(feed)
  return new StepResponse({ id, token })
})

/**
 * Makes the secret address of a calendar of the whole family, or of one child, in place of the former one. Answers its id and its token, which is kept nowhere.
 * @throws CanteenError `account.missing`, `account.closed`, `beneficiary.not_found`
 */
export const makeFeedWorkflow = createWorkflow("canteen-make-calendar-feed", (input: MakeFeedInput) => new WorkflowResponse(makeStep(input)))

export type RevokeFeedInput = { customer_id: string; id: string }

const revokeStep = createStep("canteen-revoke-feed", async ({ customer_id, id }: RevokeFeedInput, { container }) => {
  await container.resolve<SessionModuleService>(SESSION_MODULE).feeds.revoke(customer_id, id)
  return new StepResponse(undefined)
})

/** Revokes the address of a calendar. @throws CanteenError `feed.not_found`, also for another customer's */
export const revokeFeedWorkflow = createWorkflow("canteen-revoke-calendar-feed", (input: RevokeFeedInput) => {
  revokeStep(input)
})
