import type { MedusaContainer } from "@medusajs/framework/types"
import type { MembershipInput } from "../modules/family/registration"
import { invalidField } from "../types/canteen-error"
import { type Offer, readOffers } from "./catalogue"

type Choice = { canteen_service_id: string; tariff_id: string }

/**
 * The tariff that a family chose, with the commune that will answer.
 * @throws CanteenError `canteen_service.unknown`, `tariff.unknown`, `tariff.other_service`, with the field
 */
export async function readTariffChoice(container: MedusaContainer, choice: Choice): Promise<MembershipInput> {
  return checkChoice(await readOffers(container), choice, "")
}

/** The tariffs of a registration, checked like a single one; the field tells which. */
export async function readTariffChoices(container: MedusaContainer, choices: Choice[]): Promise<MembershipInput[]> {
  const offers = await readOffers(container)
  return choices.map((choice, index) => checkChoice(offers, choice, `memberships.${index}.`))
}

function checkChoice(offers: ReadonlyMap<string, Offer>, { canteen_service_id, tariff_id }: Choice, path: string): MembershipInput {
  const allowed = [...offers.values()].filter(({ canteen_service }) => canteen_service.id === canteen_service_id)
  if (allowed.length === 0) {
    throw invalidField(`${path}canteen_service_id`, `There is no canteen service "${canteen_service_id}"`, "canteen_service.unknown")
  }
  const offer = offers.get(tariff_id)
  if (!offer) throw invalidField(`${path}tariff_id`, `There is no tariff "${tariff_id}"`, "tariff.unknown")
  if (offer.canteen_service.id !== canteen_service_id) {
    const ids = allowed.map(({ tariff }) => tariff.id).join(", ")
    throw invalidField(`${path}tariff_id`, `The tariff "${tariff_id}" belongs to another canteen service: choose one of ${ids}`, "tariff.other_service")
  }
  return { canteen_service_id, tariff_id, commune_id: offer.commune.id }
}
