import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { documentInMail } from "../decisions/document-words"
import { readEnvironment } from "../environment"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { readDocumentToTell } from "../queries/documents"
import type { AdminDocument, DocumentStatus } from "../types/http"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellDocumentInput = { id: string }

/** What every mail about a document shows. */
export function shownOf({ family, commune, kind, beneficiary }: AdminDocument): { first_name: string; commune: string; paper: string; beneficiary: string | null; storefront_url: string } {
  const page = kind === "quotient" ? "/compte/quotient" : "/compte/justificatifs"
  const storefront_url = new URL(page, readEnvironment().STOREFRONT_URL).href
  return { first_name: family.first_name, commune: commune.name, paper: documentInMail(kind), beneficiary: beneficiary?.first_name ?? null, storefront_url }
}

function mailOf(document: AdminDocument): Mail {
  const { id, family, kind, status, quotient, valid_until, reason } = document
  const shown = shownOf(document)
  const sent = { to: family.email, idempotency_key: `document:${id}:${status}` }
  if (status === "to_renew") return { ...sent, template: "document-asked-again", data: { ...shown, reason: reason ?? "" } }
  if (kind !== "quotient") {
    return status === "accepted"
      ? { ...sent, template: "document-accepted", data: { ...shown, valid_until } }
      : { ...sent, template: "document-rejected", data: { ...shown, reason: reason ?? "" } }
  }
  return status === "accepted"
    ? { ...sent, template: "quotient-accepted", data: { ...shown, valid_until: quotient?.valid_until ?? "" } }
    : { ...sent, template: "quotient-rejected", data: { ...shown, reason: reason ?? "" } }
}

const composeStep = createStep("canteen-compose-document-mail", async ({ id }: TellDocumentInput, { container }) => {
  const document = await readDocumentToTell(container, id)
  return new StepResponse({ mail: mailOf(document), status: document.status })
})

const noteStep = createStep("canteen-note-document-told", async ({ id, status }: TellDocumentInput & { status: DocumentStatus }, { container }) => {
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).papers.noteTold(id, status)
  return new StepResponse(undefined)
})

/** Tells a family by mail what its commune said of a document, with the reason of a rejection. */
export const tellDocumentWorkflow = createWorkflow("canteen-tell-document", (input: TellDocumentInput) => {
  const told = composeStep(input)
  sendMailWorkflow.runAsStep({ input: transform({ told }, (data) => data.told.mail) })
  noteStep(transform({ input, told }, (data) => ({ id: data.input.id, status: data.told.status })))
})
