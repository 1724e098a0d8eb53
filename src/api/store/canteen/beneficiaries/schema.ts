import { z } from "@medusajs/framework/zod"
import { birthDay, text } from "../../../fields"

/** `relationship` may be a French word of a form ("Père"): the family module names it. */
export const beneficiary = z.strictObject({
  first_name: text(80),
  last_name: text(80),
  birth_date: birthDay.nullish(),
  relationship: text(40),
  custody_weeks: z.enum(["even", "odd"]).nullish(),
})

export const beneficiaryEdit = beneficiary.partial()
export type BeneficiaryBody = z.infer<typeof beneficiary>
export type BeneficiaryEditBody = z.infer<typeof beneficiaryEdit>
