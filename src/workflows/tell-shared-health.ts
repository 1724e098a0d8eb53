import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readSharedChild } from "../queries/household"
import { sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

/** `act_id` is the noted change, told once; null where nothing was changed or nobody shares the child. */
export type TellSharedHealthInput = { customer_id: string; beneficiary_id: string; change: "told" | "withdrawn"; act_id: string | null }

/** Tells the other guardian of a child that its health record changed, never what it says. A mail server in trouble undoes nothing: the mail is kept, and sent again. */
export const tellSharedHealthStep = createStep("canteen-tell-shared-health", async ({ customer_id, beneficiary_id, change, act_id }: TellSharedHealthInput, { container }) => {
  if (act_id === null) return new StepResponse(undefined)
  const { child, others } = await readSharedChild(container, { customer_id, id: beneficiary_id })
  const storefront_url = new URL("/compte/beneficiaires", readEnvironment().STOREFRONT_URL).href
  for (const { email, first_name } of others) {
    const data = { first_name, child, change, storefront_url }
    const mail = { to: email, template: "shared-health-changed" as const, data, idempotency_key: `shared-health:${act_id}` }
    await tried(container, `the mail of shared act ${act_id}`, () => sendMailWorkflow(container).run({ input: mail }))
  }
  return new StepResponse(undefined)
})
