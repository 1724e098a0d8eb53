import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readDocumentToTell } from "../queries/documents"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellDocumentInput = { id: string }

const composeStep = createStep("canteen-compose-document-mail", async ({ id }: TellDocumentInput, { container }) => {
  const { document, reason } = await readDocumentToTell(container, id)
  const { family, commune, quotient, status } = document
  const storefront_url = new URL("/compte/quotient", readEnvironment().STOREFRONT_URL).href
  const shown = { first_name: family.first_name, commune: commune.name, storefront_url }
  const sent = { to: family.email, idempotency_key: `document:${id}:${status}` }
  return new StepResponse<Mail>(
    status === "accepted"
      ? { ...sent, template: "quotient-accepted", data: { ...shown, valid_until: quotient?.valid_until ?? "" } }
      : { ...sent, template: "quotient-rejected", data: { ...shown, reason: reason ?? "" } }
  )
})

/** Tells a family by mail what its commune said of a document, with the reason of a rejection. */
export const tellDocumentWorkflow = createWorkflow("canteen-tell-document", (input: TellDocumentInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
