import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import type { SessionInput } from "../modules/session/service"

const beginStep = createStep("canteen-begin-session", async (input: Omit<SessionInput, "at"> & { now: string }, { container }) => {
  const { now, ...session } = input
  const { id } = await container.resolve<SessionModuleService>(SESSION_MODULE).begin({ ...session, at: new Date(now) })
  return new StepResponse({ id })
})

/** Notes a login of a customer. Answers its id. */
export const beginSessionWorkflow = createWorkflow("canteen-begin-customer-session", (input: Omit<SessionInput, "at"> & { now: string }) => {
  return new WorkflowResponse(beginStep(input))
})

/** One login of a customer, all of a customer's but one, or all of an identity whose password has changed. */
export type EndSessionsInput = { now: string } & (
  | { customer_id: string; session_id: string }
  | { customer_id: string; kept_id: string }
  | { auth_identity_id: string }
)

/** What has ended stays so: there is nothing to undo. */
const endStep = createStep("canteen-end-sessions", async (input: EndSessionsInput, { container }) => {
  const sessions = container.resolve<SessionModuleService>(SESSION_MODULE)
  const at = new Date(input.now)
  if ("auth_identity_id" in input) return new StepResponse({ ended: await sessions.endAllOf(input.auth_identity_id, at) })
  if ("kept_id" in input) return new StepResponse({ ended: await sessions.endOthers(input.customer_id, input.kept_id, at) })
  await sessions.end(input.customer_id, input.session_id, at)
  return new StepResponse({ ended: 1 })
})

/** Ends logins; says how many. @throws CanteenError `session.not_found` for one that is not the customer's */
export const endSessionsWorkflow = createWorkflow("canteen-end-customer-sessions", (input: EndSessionsInput) => new WorkflowResponse(endStep(input)))
