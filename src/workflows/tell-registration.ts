import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readAccount } from "../queries/family"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellRegistrationInput = { customer_id: string }

const composeStep = createStep("canteen-compose-registration-mail", async ({ customer_id }: TellRegistrationInput, { container }) => {
  const { person, waiting_for } = await readAccount(container, customer_id)
  return new StepResponse<Mail>({
    to: person.email,
    template: "registration-received",
    data: {
      first_name: person.first_name,
      communes: waiting_for.map(({ name }) => name),
      storefront_url: new URL("/compte", readEnvironment().STOREFRONT_URL).href,
    },
    idempotency_key: `registration:${customer_id}`,
  })
})

/** Tells a family by mail that its registration arrived, and which communes will answer. */
export const tellRegistrationWorkflow = createWorkflow("canteen-tell-registration", (input: TellRegistrationInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
