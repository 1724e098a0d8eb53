import type { MedusaContainer } from "@medusajs/framework/types"
import { dependsOnQuotient, lowestCents } from "../decisions/situation"
import { COMMUNE_MODULE } from "../modules/commune"
import { priceCents, versionsFrom } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { type ServiceRules, pricingOn } from "../modules/commune/service-rules"
import { FAMILY_MODULE } from "../modules/family"
import type { Bookers } from "../modules/family/bookers"
import { accountMissing, quotientUnused } from "../modules/family/errors"
import type { DocumentRow } from "../modules/family/family"
import { quotientOn } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import type { CommuneQuotient, Day } from "../types/http"
import { toDocument } from "./documents"

const EVERY_DOCUMENT = { limit: 200, offset: 0 }

/** What each commune of a family whose prices follow the quotient knows of it, and what that changes. @throws CanteenError `account.missing` */
export async function readQuotients(container: MedusaContainer, customerId: string, today: Day): Promise<CommuneQuotient[]> {
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const [family, [documents]] = await Promise.all([
    families.readBookers(customerId),
    families.findDocuments({ customer_id: customerId }, EVERY_DOCUMENT),
  ])
  if (!family.account) throw accountMissing()
  const alive = family.memberships.filter(({ status }) => status === "pending" || status === "approved")
  const services = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([...new Set(alive.map((own) => own.canteen_service_id))])
  const tariffIds = new Set(alive.map((own) => own.tariff_id))
  const communes = new Map<string, CommuneQuotient>()
  for (const service of services.values()) {
    const tariffs = tariffsOf(service, { tariffIds, family, today })
    if (tariffs.length === 0) continue
    const { id, name } = service.commune
    const known = communes.get(id) ?? { ...stateAt(id, { family, documents, today }), commune: { id, name }, tariffs: [] }
    communes.set(id, { ...known, tariffs: [...known.tariffs, ...tariffs] })
  }
  return [...communes.values()]
}

/** The quotient at one commune. @throws CanteenError `quotient.unused` where no price of the family follows it */
export async function readQuotient(container: MedusaContainer, customerId: string, at: { commune_id: string; today: Day }): Promise<CommuneQuotient> {
  const quotients = await readQuotients(container, customerId, at.today)
  const found = quotients.find(({ commune }) => commune.id === at.commune_id)
  if (!found) throw quotientUnused(at.commune_id, quotients.map(({ commune }) => commune.id))
  return found
}

type Known = { family: Bookers; documents: DocumentRow[]; today: Day }

function stateAt(communeId: string, { family, documents, today }: Known): Pick<CommuneQuotient, "current" | "request"> {
  const counting = quotientOn(family.quotients, communeId, today)
  const last = documents.filter((document) => document.commune_id === communeId && document.kind === "quotient").at(-1)
  return {
    current: counting && { value: counting.value, valid_from: counting.valid_from, valid_until: counting.valid_until },
    request: last?.quotient ? { id: last.quotient.id, value: last.quotient.value, document: toDocument(last) } : null,
  }
}

type Asked = { tariffIds: ReadonlySet<string>; family: Bookers; today: Day }

/** The family's tariffs that follow the quotient now or will, at the first prices that do. */
function tariffsOf({ id, name, commune, tariffs }: ServiceRules, { tariffIds, family, today }: Asked): CommuneQuotient["tariffs"] {
  return tariffs.flatMap((tariff) => {
    if (!tariffIds.has(tariff.id)) return []
    const versions = pricingOn(tariff, today) ? versionsFrom(tariff.pricings, today) : tariff.pricings
    const pricing = versions.map((version) => version.pricing).find(dependsOnQuotient)
    if (!pricing) return []
    const quotient = quotientOn(family.quotients, commune.id, today)?.value
    return [
      {
        id: tariff.id,
        label: tariff.label,
        canteen_service: { id, name },
        without_quotient_cents: priceCents(pricing, {}),
        current_cents: priceCents(pricing, { quotient }),
        lowest_cents: lowestCents(pricing),
      },
    ]
  })
}
