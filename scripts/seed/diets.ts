import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { seal } from "../../src/health-keys"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { HealthFacts } from "../../src/modules/family/health-seal"
import { endOfSchoolYear, todayAt } from "../../src/modules/family/rules"
import type { CommuneOffer } from "../../src/types/http"
import { editBeneficiaryWorkflow } from "../../src/workflows/edit-beneficiary"
import { HEALTH_CONSENT_VERSION, keepHealthWorkflow } from "../../src/workflows/keep-health"

type Seeded = { customer_id: string; beneficiary_ids: string[] }
type Families = { communes: CommuneOffer[]; eaters: Seeded[]; dupont: Seeded }

/** What most canteens offer; some communes serve less. */
const USUAL = ["Sans porc", "Sans viande", "Végétarien"]
const BY_COMMUNE: Record<string, string[]> = { coubon: ["Sans porc", "Végétarien"], blavozy: ["Sans porc", "Sans viande", "Sans poisson"] }
/** By the place of a family among those who eat: the diet of its first child. */
const DIETS: ReadonlyMap<number, string> = new Map([
  [0, "sans-porc"],
  [2, "vegetarien"],
  [3, "sans-porc"],
  [6, "sans-viande"],
])

/** The communes' lists of diets, and some families that use them; three have told an allergy or a PAI. */
export async function seedDiets(container: MedusaContainer, { communes, eaters, dupont }: Families): Promise<void> {
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  for (const { id, slug } of communes) for (const label of BY_COMMUNE[slug] ?? USUAL) await module.addDiet({ commune_id: id, label })
  const now = currentInstant()
  const today = todayAt(now)
  for (const [place, diet] of DIETS) {
    const family = eaters[place]
    const id = family?.beneficiary_ids[0]
    if (family && id) await editBeneficiaryWorkflow(container).run({ input: { customer_id: family.customer_id, id, edit: { diet }, today } })
  }
  const pai = { until: endOfSchoolYear(today) }
  const told: [Seeded | undefined, HealthFacts][] = [
    [eaters[1], { allergens: ["peanuts", "nuts"], pai }],
    [eaters[4], { allergens: ["milk"], pai: null }],
    [dupont, { allergens: ["eggs"], pai }],
  ]
  for (const [family, facts] of told) {
    const id = family?.beneficiary_ids[0]
    if (!family || !id) continue
    const consent = { version: HEALTH_CONSENT_VERSION, at: now.toString() }
    await keepHealthWorkflow(container).run({ input: { customer_id: family.customer_id, beneficiary_id: id, sealed: seal(id, facts), consent } })
  }
}
