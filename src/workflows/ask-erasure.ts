import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { todayAt } from "../modules/family/rules"
import { PRIVACY_MODULE } from "../modules/privacy"
import { ERASURE_DELAY_DAYS } from "../modules/privacy/rules"
import type PrivacyModuleService from "../modules/privacy/service"

export type AskErasureInput = { customer_id: string; now: string }
export const ERASURE_ASKED = "canteen.erasure_asked"

const askStep = createStep(
  "canteen-ask-erasure",
  async ({ customer_id, now }: AskErasureInput, { container }) => {
    const at = Temporal.Instant.from(now)
    const due_at = at.add({ hours: 24 * ERASURE_DELAY_DAYS })
    const fresh = await container
      .resolve<PrivacyModuleService>(PRIVACY_MODULE)
      .askErasure({ customer_id, asked_by: "family", at: new Date(now), due_at: new Date(due_at.epochMilliseconds), today: todayAt(at) })
    return new StepResponse({ fresh, due_at: due_at.toString() }, fresh ? { customer_id, now } : null)
  },
  async (asked, { container }) => {
    if (asked) await container.resolve<PrivacyModuleService>(PRIVACY_MODULE).withdrawErasure(asked.customer_id, new Date(asked.now))
  }
)

/** A family asks to be forgotten. It is told by mail, also for the case that somebody else did it. Asked again, the first request stays. @throws see `askErasure` */
export const askErasureWorkflow = createWorkflow("canteen-ask-erasure-of-family", (input: AskErasureInput) => {
  const asked = askStep(input)
  when("canteen-erasure-is-new", asked, ({ fresh }) => fresh).then(() =>
    emitEventStep({ eventName: ERASURE_ASKED, data: transform({ input, asked }, ({ input, asked }) => ({ ...input, due_at: asked.due_at })) })
  )
  return new WorkflowResponse(asked)
})

const withdrawStep = createStep("canteen-withdraw-erasure", async ({ customer_id, now }: AskErasureInput, { container }) => {
  await container.resolve<PrivacyModuleService>(PRIVACY_MODULE).withdrawErasure(customer_id, new Date(now))
  return new StepResponse(undefined)
})

/** A family changes its mind. @throws CanteenError `erasure.not_asked` */
export const withdrawErasureWorkflow = createWorkflow("canteen-withdraw-erasure-of-family", (input: AskErasureInput) => {
  withdrawStep(input)
})
