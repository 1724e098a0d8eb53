import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import { readAccount } from "../queries/family"
import { addressLink } from "./address-link"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellRegistrationInput = { customer_id: string }

const composeStep = createStep("canteen-compose-registration-mail", async ({ customer_id }: TellRegistrationInput, { container }) => {
  const { person, waiting_for, awaits_address } = await readAccount(container, customer_id)
  const request = await container.resolve<SessionModuleService>(SESSION_MODULE).addresses.openOf(customer_id)
  return new StepResponse<Mail>({
    to: person.email,
    template: "registration-received",
    data: {
      first_name: person.first_name,
      communes: waiting_for.map(({ name }) => name),
      commune: waiting_for.length === 1 ? (waiting_for[0]?.name ?? null) : null,
      storefront_url: new URL("/compte", readEnvironment().STOREFRONT_URL).href,
      confirm_url: request && addressLink(container, request.id, "new"),
      awaited: awaits_address,
    },
    idempotency_key: `registration:${customer_id}`,
  })
})

/** Tells a family by mail that its registration arrived, and which communes will answer. */
export const tellRegistrationWorkflow = createWorkflow("canteen-tell-registration", (input: TellRegistrationInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
