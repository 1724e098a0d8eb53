import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readTopUpToTell } from "../queries/mails"
import { receiptsUrl } from "./receipts-url"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellTopUpInput = { top_up_id: string; account_id: string; amount_cents: number; balance_cents: number }

const composeStep = createStep("canteen-compose-top-up-mail", async (input: TellTopUpInput, { container }) => {
  const { to, payee } = await readTopUpToTell(container, input.account_id)
  const { amount_cents, balance_cents } = input
  const storefront_url = new URL("/compte/porte-monnaie", readEnvironment().STOREFRONT_URL).href
  return new StepResponse<Mail>({
    to: to.email,
    template: "top-up-receipt",
    data: { first_name: to.first_name, payee, amount_cents, balance_cents, storefront_url, receipts_url: receiptsUrl() },
    idempotency_key: `top-up:${input.top_up_id}`,
  })
})

/** The receipt of a top-up, once. */
export const tellTopUpWorkflow = createWorkflow("canteen-tell-top-up", (input: TellTopUpInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
