import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type { RequirementInput } from "../../src/modules/commune/requirements"
import type CommuneModuleService from "../../src/modules/commune/service"
import { FAMILY_MODULE } from "../../src/modules/family"
import { endOfSchoolYear, todayAt } from "../../src/modules/family/rules"
import type FamilyModuleService from "../../src/modules/family/service"
import type { CommuneOffer } from "../../src/types/http"
import { sendDocumentWorkflow } from "../../src/workflows/send-document"
import { attestation } from "./attestation"

type Seeded = { customer_id: string; beneficiary_ids: string[] }
type Families = { communes: CommuneOffer[]; eaters: Seeded[]; dupont: Seeded }

const USUAL: Omit<RequirementInput, "commune_id" | "kind"> = {
  required: false,
  blocks_booking: false,
  per: "beneficiary",
  validity: "school_year",
  months: null,
  canteen_service_ids: [],
  note: null,
}
/** What two communes ask for; nothing of it keeps a family from booking. */
const ASKED: Record<string, Omit<RequirementInput, "commune_id">[]> = {
  aiguilhe: [
    { ...USUAL, kind: "insurance", required: true, note: "Attestation de responsabilité civile et individuelle accident de l'année." },
    { ...USUAL, kind: "residence", per: "family", validity: "months", months: 12, note: "De moins de trois mois : facture, quittance ou avis d'imposition." },
    { ...USUAL, kind: "pai", validity: "months", months: 12, note: "Signé par le médecin scolaire." },
  ],
  coubon: [{ ...USUAL, kind: "residence", per: "family", validity: "unlimited" }],
}

/** What communes ask of their families; one paper of the Duponts is accepted, another family's waits. */
export async function seedPapers(container: MedusaContainer, { communes, eaters, dupont }: Families): Promise<void> {
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  for (const { id: commune_id, slug } of communes) for (const asked of ASKED[slug] ?? []) await module.saveRequirement({ ...asked, commune_id })
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const commune_id = communes.find(({ slug }) => slug === "aiguilhe")?.id ?? ""
  const id = await send(container, dupont, commune_id)
  const now = currentInstant()
  const today = todayAt(now)
  const verdict = { status: "accepted" as const, valid_until: endOfSchoolYear(today), by: "demo", today, at: new Date(now.epochMilliseconds) }
  await families.decideDocument({ id, commune_ids: [commune_id] }, verdict)
  await families.papers.noteTold(id, "accepted")
  const [first] = eaters
  if (first) await send(container, first, commune_id)
}

async function send(container: MedusaContainer, { customer_id, beneficiary_ids }: Seeded, communeId: string): Promise<string> {
  const [membership] = await container.resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenMemberships({ customer_id, commune_id: communeId })
  const [beneficiary_id] = beneficiary_ids
  if (!membership || !beneficiary_id) throw new Error("a demonstration family has no membership or no child")
  const file = { content: attestation("Attestation d'assurance scolaire (document de demonstration)"), mime_type: "application/pdf" as const }
  const { result } = await sendDocumentWorkflow(container).run({
    input: { customer_id, membership_id: membership.id, kind: "insurance", beneficiary_id, file, now: currentInstant().toString() },
  })
  return result
}
