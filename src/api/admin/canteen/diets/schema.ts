import { z } from "@medusajs/framework/zod"
import { identifier, text } from "../../../fields"

export const newDiet = z.strictObject({ commune_id: identifier, label: text(60) })
export const dietEdit = z.strictObject({ retired: z.boolean() })
export type NewDietBody = z.infer<typeof newDiet>
export type DietEditBody = z.infer<typeof dietEdit>
