import { z } from "@medusajs/framework/zod"
import { ALLERGENS, isAllergen } from "../../../../../../modules/family/rules"
import { allergenUnknown, consentOutdated, paiOver } from "../../../../../../modules/family/errors"
import type { HealthFacts } from "../../../../../../modules/family/health-seal"
import { HEALTH_CONSENT_VERSION } from "../../../../../../workflows/keep-health"
import { day, text } from "../../../../../fields"

/** Codes and a day only: no field takes a sentence about anybody's health. */
export const health = z.strictObject({
  consent: z.strictObject({ version: text(20), accepted: z.literal(true) }),
  allergens: z.array(z.string().max(40)).max(ALLERGENS.length),
  pai: z.strictObject({ until: day }).nullish(),
})
export type HealthBody = z.infer<typeof health>

/** What a body tells, allergens once each in the order of the regulation. @throws CanteenError `consent.outdated`, `allergen.unknown`, `pai.over` */
export function factsOf({ consent, allergens, pai = null }: HealthBody, today: string): HealthFacts {
  if (consent.version !== HEALTH_CONSENT_VERSION) throw consentOutdated("consent.version", HEALTH_CONSENT_VERSION)
  const unknown = allergens.findIndex((code) => !isAllergen(code))
  if (unknown >= 0) throw allergenUnknown(`allergens.${unknown}`)
  if (pai && pai.until < today) throw paiOver("pai.until", today)
  return { allergens: ALLERGENS.filter((code) => allergens.includes(code)), pai }
}
