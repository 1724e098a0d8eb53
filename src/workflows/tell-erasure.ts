import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readAddressee } from "../queries/mails"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellErasureInput = { customer_id: string; now: string; due_at: string }

const composeStep = createStep("canteen-compose-erasure-mail", async ({ customer_id, now, due_at }: TellErasureInput, { container }) => {
  const { email, first_name } = await readAddressee(container, customer_id)
  return new StepResponse<Mail>({
    to: email,
    template: "erasure-asked",
    data: { first_name, due_at, storefront_url: new URL("/compte/donnees", readEnvironment().STOREFRONT_URL).href },
    idempotency_key: `erasure-asked:${customer_id}:${now}`,
  })
})

/** Tells a family by mail that it asked to be erased, and until when it can change its mind. */
export const tellErasureWorkflow = createWorkflow("canteen-tell-erasure", (input: TellErasureInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
