/** The fourteen allergens that must be told of any food, in the order of annex II of Regulation (EU) No 1169/2011. */
export const ALLERGENS = [
  "gluten",
  "crustaceans",
  "eggs",
  "fish",
  "peanuts",
  "soybeans",
  "milk",
  "nuts",
  "celery",
  "mustard",
  "sesame",
  "sulphites",
  "lupin",
  "molluscs",
] as const

export type Allergen = (typeof ALLERGENS)[number]

/** Whether a word is the code of an allergen. */
export function isAllergen(code: string): code is Allergen {
  return (ALLERGENS as readonly string[]).includes(code)
}
