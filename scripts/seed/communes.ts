import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { Audience, CommuneContact, CommuneOffer } from "../../src/types/http"
import { createCanteenServiceWorkflow } from "../../src/workflows/create-canteen-service"
import guide from "./data/guide.json"
import schoolCalendar from "./data/school-calendar.json"
import { pricingOf } from "./pricings"
import { rulebookOf } from "./rulebooks"
import { SMALL_CANTEEN } from "./waiting-list"

/** Services that are booked on the meal days of another one of the same commune. */
const OFFERED_ON: Record<string, string> = { "aiguilhe/reservation-tardive": "cantine" }
/** Services that are childcare and no meal. */
const CHILDCARE = ["aiguilhe/garderie"]
/** This commune cashes its own money; the others share a payee. */
const OWN_PAYEE = "blavozy"
const BOUNDS = { top_up_min_cents: 500, top_up_max_cents: 50000, wallet_cap_cents: 100000 }

/** The guide's communes with their services and tariffs, the school holidays and the payees. */
export async function seedCommunes(container: MedusaContainer, salesChannelId: string): Promise<CommuneOffer[]> {
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  await seedSchoolHolidays(module)
  const shared = await module.createCanteenPayees({ name: "Régie Cantine Facile Haute-Loire", slug: "haute-loire", ...BOUNDS })
  const own = await module.createCanteenPayees({ name: "Régie de Blavozy", slug: OWN_PAYEE, ...BOUNDS })
  for (const [rank, { name, slug, services }] of guide.communes.entries()) {
    const payee_id = slug === OWN_PAYEE ? own.id : shared.id
    const commune = await module.createCanteenCommunes({ name, slug, zone: "A", rank, payee_id, ...contactFor(name, slug, rank) })
    const ids = new Map<string, string>()
    for (const [serviceRank, service] of services.entries()) {
      const host = OFFERED_ON[`${slug}/${service.slug}`]
      const { result } = await createCanteenServiceWorkflow(container).run({
        input: {
          commune: { id: commune.id, name, slug },
          name: service.name,
          slug: service.slug,
          rank: serviceRank,
          capacity: slug === SMALL_CANTEEN.commune && service.slug === SMALL_CANTEEN.service ? SMALL_CANTEEN.seats : null,
          nature: CHILDCARE.includes(`${slug}/${service.slug}`) ? "childcare" : "meal",
          offered_on_id: host ? (ids.get(host) ?? null) : null,
          tariffs: service.tariffs.map((tariff) => ({
            label: tariff.label,
            audience: tariff.audience as Audience,
            pricing: pricingOf(`${slug}/${service.slug}/${tariff.label}`, tariff.price_cents),
          })),
          rulebook: rulebookOf(slug, service.slug),
          sales_channel_id: salesChannelId,
        },
      })
      ids.set(service.slug, result.id)
    }
  }
  return module.readCatalogue()
}

/** Demo values: the telephone numbers are of a block that ARCEP keeps for fiction, the addresses of a domain that receives nothing. */
function contactFor(name: string, slug: string, rank: number): CommuneContact {
  return {
    contact_email: `cantine@${slug}.example`,
    contact_phone: `04 65 71 00 ${String(rank + 1).padStart(2, "0")}`,
    contact_address: `Mairie, place de la Mairie, ${name}`,
    opening_hours: "Du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h",
    data_protection_contact: `dpo@${slug}.example`,
  }
}

async function seedSchoolHolidays(module: CommuneModuleService): Promise<void> {
  const rows = Object.entries(schoolCalendar.years).flatMap(([school_year, { zones }]) =>
    Object.entries(zones).flatMap(([zone, holidays]) =>
      holidays.map(({ name, from, to }) => ({ zone: zone as "A" | "B" | "C", school_year, name, from_day: from, to_day: to }))
    )
  )
  await module.createCanteenSchoolHolidays(rows)
}
