import type { MedusaContainer } from "@medusajs/framework/types"
import { type PreparedService, prepareService } from "../decisions/service-day"
import type { Booker } from "../decisions/meal"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"

/** Everything that decides the meals of one family in some canteen services, read once. */
export type MealRules = { family: Booker; services: Map<string, PreparedService> }

/**
 * Reads the family and the rules of canteen services for meals between two days.
 * @throws CanteenError `canteen_service.not_found`
 */
export async function readMealRules(
  container: MedusaContainer,
  wanted: { customerId: string; canteenServiceIds: string[]; from: string; to: string }
): Promise<MealRules> {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const ids = [...new Set(wanted.canteenServiceIds)]
  const [rules, family] = await Promise.all([communes.readRules(ids), families.readBookers(wanted.customerId)])
  const missing = ids.find((id) => !rules.has(id))
  if (missing) throw notFound("canteen_service", missing)
  return { family, services: new Map([...rules].map(([id, service]) => [id, prepareService(service, wanted.from, wanted.to)])) }
}
