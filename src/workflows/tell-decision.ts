import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readDecision } from "../queries/family"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellDecisionInput = { id: string }

const composeStep = createStep("canteen-compose-decision-mail", async ({ id }: TellDecisionInput, { container }) => {
  const { membership, person } = await readDecision(container, id)
  const { commune, canteen_service, tariff, status, reason } = membership
  const shown = { first_name: person.first_name, commune: commune.name, canteen_service: canteen_service.name }
  const sent = { to: person.email, idempotency_key: `membership:${id}:${status}` }
  const page = (path: string): string => new URL(path, readEnvironment().STOREFRONT_URL).href
  return new StepResponse<Mail>(
    status === "approved"
      ? { ...sent, template: "membership-approved", data: { ...shown, tariff: tariff.label, storefront_url: page("/reserver") } }
      : { ...sent, template: "membership-refused", data: { ...shown, reason: reason ?? "", storefront_url: page("/compte") } }
  )
})

/** Tells a family by mail what its commune answered, with the reason of a refusal. */
export const tellDecisionWorkflow = createWorkflow("canteen-tell-decision", (input: TellDecisionInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
