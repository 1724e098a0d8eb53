import type { Allergen } from "@wire"
import { allergens } from "@messages/care"

/** In the order of the regulation. */
export const ALLERGENS = Object.keys(allergens) as Allergen[]

export function isAllergen(value: unknown): value is Allergen {
  return ALLERGENS.some((code) => code === value)
}
