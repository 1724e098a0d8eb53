import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { FAMILY_MODULE } from "../../src/modules/family"
import { endOfSchoolYear, todayAt } from "../../src/modules/family/rules"
import type FamilyModuleService from "../../src/modules/family/service"
import { sendQuotientWorkflow } from "../../src/workflows/send-quotient"
import { attestation } from "./attestation"

type Sender = { customer_id: string; commune_id: string; value: number }

/** One family's quotient is accepted until the end of the school year, another one's waits for its commune. */
export async function seedQuotients(container: MedusaContainer, { accepted, pending }: { accepted: Sender; pending: Sender }): Promise<void> {
  const now = currentInstant()
  const today = todayAt(now)
  const id = await send(container, accepted)
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  await families.decideDocument(
    { id, commune_ids: [accepted.commune_id] },
    { status: "accepted", value: accepted.value, valid_until: endOfSchoolYear(today), by: "demo", today, at: new Date(now.epochMilliseconds) }
  )
  await families.papers.noteTold(id, "accepted")
  await send(container, pending)
}

async function send(container: MedusaContainer, sender: Sender): Promise<string> {
  const now = currentInstant()
  const content = attestation(`Attestation de quotient familial : ${sender.value} EUR (document de demonstration)`)
  const { result } = await sendQuotientWorkflow(container).run({
    input: { ...sender, file: { content, mime_type: "application/pdf" }, today: todayAt(now), now: now.toString() },
  })
  return result
}
