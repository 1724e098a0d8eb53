import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { COMMUNE_MODULE } from "../modules/commune"
import { addDays } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type { EndingPaper } from "../modules/family/papers"
import { todayAt } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import { readDocumentToTell } from "../queries/documents"
import { RENEWAL_DAYS } from "../queries/papers"
import { sendMailWorkflow } from "./send-mail"
import { shownOf, tellDocumentWorkflow } from "./tell-document"
import { tried } from "./tried"

export type TellDocumentsInput = { now: string }
const A_RUN = 100
/** The event of a decision tells it at once: what is older was lost on the way. */
const LOST_AFTER_MS = 60_000

/** Each mail stands alone: it is noted as sent once it has left, and its key keeps a second one from leaving. */
const tellStep = createStep("canteen-tell-documents", async (input: TellDocumentsInput, { container }) => {
  const { papers } = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const now = Temporal.Instant.from(input.now)
  const at = new Date(now.epochMilliseconds)
  for (const id of await papers.untold(new Date(at.getTime() - LOST_AFTER_MS), A_RUN)) {
    await tried(container, `mail of document ${id}`, () => tellDocumentWorkflow(container).run({ input: { id } }))
  }
  const today = todayAt(now)
  const ending = await papers.ending({ from: today, to: addDays(today, RENEWAL_DAYS) }, A_RUN)
  const asked = await askedKinds(container, ending)
  for (const paper of ending) {
    await tried(container, `mail of the end of document ${paper.id}`, async () => {
      if (asked.has(keyOf(paper))) await tellEnd(container, paper)
      await papers.noteEndTold(paper.id, at)
    })
  }
  return new StepResponse(undefined)
})

/** What communes still ask for; a quotient is the family's own wish. */
async function askedKinds(container: MedusaContainer, ending: EndingPaper[]): Promise<Set<string>> {
  const requirements = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listRequirements([...new Set(ending.map(({ commune_id }) => commune_id))])
  return new Set([...requirements, ...ending.filter(({ kind }) => kind === "quotient")].map(keyOf))
}

function keyOf({ commune_id, kind }: { commune_id: string; kind: string }): string {
  return `${commune_id} ${kind}`
}

async function tellEnd(container: MedusaContainer, { id, valid_until }: EndingPaper): Promise<void> {
  const document = await readDocumentToTell(container, id)
  const mail = { to: document.family.email, template: "document-ending" as const, data: { ...shownOf(document), valid_until } }
  await sendMailWorkflow(container).run({ input: { ...mail, idempotency_key: `document-ending:${id}:${valid_until}` } })
}

/** Tells families from what is stored: decisions whose event was lost, and, once each, papers that end within a month. */
export const tellDocumentsWorkflow = createWorkflow("canteen-tell-all-documents", (input: TellDocumentsInput) => {
  tellStep(input)
})
