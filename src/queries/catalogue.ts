import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import type { CanteenServiceOffer, CommuneOffer, Day, TariffOffer } from "../types/http"

/** A tariff with the canteen service and the commune that offer it. */
export type Offer = { commune: CommuneOffer; canteen_service: CanteenServiceOffer; tariff: TariffOffer }

/** Every commune with its canteen services and tariffs, at the prices of `day`; without it, at the last published ones. */
export async function readCommunes(container: MedusaContainer, day?: Day): Promise<CommuneOffer[]> {
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue(day)
}

/** Every tariff that is offered, by its id; prices as `readCommunes`. */
export async function readOffers(container: MedusaContainer, day?: Day): Promise<Map<string, Offer>> {
  const offers = (await readCommunes(container, day)).flatMap((commune) =>
    commune.canteen_services.flatMap((canteen_service) => canteen_service.tariffs.map((tariff) => ({ commune, canteen_service, tariff })))
  )
  return new Map(offers.map((offer) => [offer.tariff.id, offer]))
}

/** From each tariff, the others of its canteen service for the same audience: a family is in one situation at a time. */
export function rivalsOf(offers: ReadonlyMap<string, Offer>): Record<string, string[]> {
  return Object.fromEntries(
    [...offers.values()].map(({ canteen_service, tariff }) => [
      tariff.id,
      canteen_service.tariffs.filter(({ id, audience }) => id !== tariff.id && audience === tariff.audience).map(({ id }) => id),
    ])
  )
}
