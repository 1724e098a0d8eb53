import type { MedusaContainer } from "@medusajs/framework/types"
import type { Booker } from "../decisions/meal"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { WeeklyPattern } from "../types/http"

/** How the weeks of a family go, in one canteen service or in all; of who is no longer in the family, nothing is said. */
export async function readPatterns(container: MedusaContainer, customerId: string, canteenServiceId?: string): Promise<WeeklyPattern[]> {
  const [patternsOf, family] = await Promise.all([
    container.resolve<BookingModuleService>(BOOKING_MODULE).patternsOf([customerId], canteenServiceId),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).readBookers(customerId),
  ])
  return livingPatterns(patternsOf(customerId), family)
}

/** Those of who is still in the family. */
export function livingPatterns(patterns: WeeklyPattern[], family: Booker): WeeklyPattern[] {
  return patterns.filter((pattern) => family.beneficiaries.some(({ id }) => id === pattern.beneficiary_id))
}

/** One pattern of a family. @throws CanteenError `pattern.not_found` */
export async function readPattern(container: MedusaContainer, customerId: string, id: string): Promise<WeeklyPattern> {
  const found = (await readPatterns(container, customerId)).find((pattern) => pattern.id === id)
  if (!found) throw notFound("pattern", id)
  return found
}
