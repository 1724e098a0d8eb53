import { z } from "@medusajs/framework/zod"
import { birthDay, identifier, text } from "../../../fields"

/** The code of a diet; which ones a commune offers is its list. */
const diet = text(80).nullable()

/** Who eats, as a registration names it. `relationship` may be a French word of a form ("Père"): the family module names it. */
export const registered = z.strictObject({
  first_name: text(80),
  last_name: text(80),
  birth_date: birthDay.nullish(),
  relationship: text(40),
  custody_weeks: z.enum(["even", "odd"]).nullish(),
})

export const beneficiary = registered.extend({
  diet: diet.optional(),
  diets: z.array(z.strictObject({ commune_id: identifier, diet })).max(50).optional(),
})

export const beneficiaryEdit = beneficiary.partial()
export type BeneficiaryBody = z.infer<typeof beneficiary>
export type BeneficiaryEditBody = z.infer<typeof beneficiaryEdit>
