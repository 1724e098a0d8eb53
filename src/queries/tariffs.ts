import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import { priceCents } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { type PricingVersion, pricingOn, toTariffRules } from "../modules/commune/service-rules"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminPricing, AdminTariff, Day } from "../types/http"

type Filter = { communes: CommuneScope; today: Day; canteen_service_id?: string; id?: string }

/** The tariffs of the caller's communes with every version of their prices, the newest first. */
export async function readAdminTariffs(container: MedusaContainer, { communes, today, canteen_service_id, id }: Filter): Promise<AdminTariff[]> {
  const rows = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenTariffs(
    {
      canteen_service: { commune_id: communes.toArray(), ...(canteen_service_id ? { id: canteen_service_id } : {}) },
      ...(id ? { id } : {}),
    },
    {
      relations: ["pricings", "canteen_service", "canteen_service.commune"],
      order: { canteen_service: { commune: { rank: "ASC" }, rank: "ASC" }, rank: "ASC" },
    }
  )
  return rows.map((row) => {
    const { label, audience, residence, pricings } = toTariffRules(row)
    const { canteen_service } = row
    const published = new Map(row.pricings.map((version) => [version.id, version]))
    return {
      id: row.id,
      label,
      audience,
      residence,
      commune: { id: canteen_service.commune.id, name: canteen_service.commune.name },
      canteen_service: { id: canteen_service.id, name: canteen_service.name },
      current_pricing_id: pricingOn({ pricings }, today)?.id ?? null,
      pricings: [...pricings]
        .sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1))
        .map((version) => toAdminPricing(version, published.get(version.id))),
    }
  })
}

/** One tariff of the caller's communes. @throws CanteenError `tariff.not_found` */
export async function readAdminTariff(container: MedusaContainer, communes: CommuneScope, { id, today }: { id: string; today: Day }): Promise<AdminTariff> {
  const [tariff] = await readAdminTariffs(container, { communes, today, id })
  if (!tariff) throw notFound("tariff", id)
  return tariff
}

function toAdminPricing(
  { id, effective_from, pricing }: PricingVersion,
  row: { published_by: string | null; published_at: Date | null } | undefined
): AdminPricing {
  return {
    id,
    effective_from,
    pricing,
    price_cents: priceCents(pricing, {}),
    published_by: row?.published_by ?? null,
    published_at: row?.published_at?.toISOString() ?? null,
  }
}
