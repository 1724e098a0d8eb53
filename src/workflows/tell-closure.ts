import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readClosureToTell } from "../queries/closure-mail"
import { receiptsUrl } from "./receipts-url"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellClosureInput = { decision_id: string; customer_id: string }

const composeStep = createStep("canteen-compose-closure-mail", async ({ decision_id, customer_id }: TellClosureInput, { container }) => {
  const { to, ...closure } = await readClosureToTell(container, decision_id, customer_id)
  const storefront_url = new URL("/compte/reservations", readEnvironment().STOREFRONT_URL).href
  return new StepResponse<Mail>({
    to: to.email,
    template: "closure-refund",
    data: { first_name: to.first_name, ...closure, storefront_url, receipts_url: receiptsUrl() },
    idempotency_key: `closure:${decision_id}:${customer_id}`,
  })
})

/** Tells a family once which meals a closure has cancelled, why, and what came back. */
export const tellClosureWorkflow = createWorkflow("canteen-tell-closure", (input: TellClosureInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
