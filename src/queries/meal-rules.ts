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
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const [services, family] = await Promise.all([readPrepared(container, wanted.canteenServiceIds, wanted), families.readBookers(wanted.customerId)])
  return rulesOfFamily(family, services, wanted.canteenServiceIds)
}

/** The rules of canteen services for meals between two days, whoever eats; a service that is gone is left out. */
export async function readPrepared(container: MedusaContainer, canteenServiceIds: string[], { from, to }: { from: string; to: string }): Promise<MealRules["services"]> {
  const rules = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([...new Set(canteenServiceIds)])
  return new Map([...rules].map(([id, service]) => [id, prepareService(service, from, to)]))
}

/** What decides the meals of one family in some of the services that were read. @throws CanteenError `canteen_service.not_found` */
export function rulesOfFamily(family: Booker, services: MealRules["services"], canteenServiceIds: string[]): MealRules {
  const missing = canteenServiceIds.find((id) => !services.has(id))
  if (missing) throw notFound("canteen_service", missing)
  return { family, services }
}
