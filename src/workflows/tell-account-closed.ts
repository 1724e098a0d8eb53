import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readAddressee } from "../queries/mails"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellAccountClosedInput = { customer_id: string; amount_cents: number; closed_at: string }

const composeStep = createStep("canteen-compose-closing-mail", async ({ customer_id, amount_cents, closed_at }: TellAccountClosedInput, { container }) => {
  const { email, first_name } = await readAddressee(container, customer_id)
  return new StepResponse<Mail>({
    to: email,
    template: "account-closed",
    data: { first_name, amount_cents, storefront_url: new URL("/compte/recus", readEnvironment().STOREFRONT_URL).href },
    idempotency_key: `account-closed:${customer_id}:${closed_at}`,
  })
})

/** Tells a family by mail that its account is closed, and what comes back to it. */
export const tellAccountClosedWorkflow = createWorkflow("canteen-tell-account-closed", (input: TellAccountClosedInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
