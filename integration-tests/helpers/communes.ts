import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import { SINCE_EVER } from "../../src/modules/commune/service-rules"
import type { Audience, CommuneOffer } from "../../src/types/http"

type TariffPlan = { label: string; audience: Audience; cents: number }

const PLANS: { name: string; services: { name: string; slug: string; tariffs: TariffPlan[] }[] }[] = [
  {
    name: "Aiguilhe",
    services: [
      {
        name: "Réservation de repas Cantines Aiguilhe",
        slug: "cantine",
        tariffs: [
          { label: "Enfant", audience: "child", cents: 380 },
          { label: "3 enfants", audience: "child", cents: 340 },
        ],
      },
    ],
  },
  {
    name: "Coubon",
    services: [
      {
        name: "Cantine Coubon",
        slug: "cantine",
        tariffs: [
          { label: "Adulte", audience: "adult", cents: 620 },
          { label: "Enfant hors commune", audience: "child", cents: 460 },
        ],
      },
    ],
  },
]

/** A commune with its canteen and its first tariff at hand. */
export type Town = CommuneOffer & { wish: { canteen_service_id: string; tariff_id: string } }

/** Aiguilhe and Coubon with a canteen each, at one payee. */
export async function foundCommunes(container: MedusaContainer): Promise<{ aiguilhe: Town; coubon: Town }> {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const payee = await communes.createCanteenPayees({
    name: "Régie de l'agglomération",
    slug: "agglomeration",
    top_up_min_cents: 1_000,
    top_up_max_cents: 20_000,
    wallet_cap_cents: 50_000,
  })
  for (const [rank, plan] of PLANS.entries()) {
    const commune = await communes.createCanteenCommunes({ name: plan.name, slug: plan.name.toLowerCase(), zone: "A", rank, payee_id: payee.id })
    for (const { tariffs, ...service } of plan.services) {
      const { id } = await communes.createCanteenServices({ ...service, rank: 0, commune_id: commune.id })
      const rows = tariffs.map(({ label, audience, cents }) => ({
        canteen_service_id: id,
        label,
        audience,
        residence: null,
        variant_id: null,
        effective_from: SINCE_EVER,
        pricing: { kind: "flat" as const, cents },
      }))
      await communes.openTariffs(rows, null)
    }
  }
  const towns = (await communes.readCatalogue()).map(toTown)
  return { aiguilhe: find(towns, "Aiguilhe"), coubon: find(towns, "Coubon") }
}

function toTown(commune: CommuneOffer): Town {
  const service = commune.canteen_services[0]
  return { ...commune, wish: { canteen_service_id: service?.id ?? "", tariff_id: service?.tariffs[0]?.id ?? "" } }
}

function find(towns: Town[], name: string): Town {
  const town = towns.find((one) => one.name === name)
  if (!town) throw new Error(`${name} was not founded`)
  return town
}
