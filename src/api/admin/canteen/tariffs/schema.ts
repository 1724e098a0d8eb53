import { z } from "@medusajs/framework/zod"
import { day, identifier, text } from "../../../fields"

export const tariffsQuery = z.strictObject({ canteen_service_id: identifier.optional() })

/** A new tariff of a canteen service, or new prices of the tariff that `tariff_id` names. */
export const tariff = z.strictObject({
  tariff_id: identifier.optional(),
  canteen_service_id: identifier.optional(),
  label: text(80).optional(),
  audience: z.enum(["child", "adult"]).optional(),
  residence: z.enum(["resident", "other"]).nullish(),
  effective_from: day,
  pricing: z.record(z.string(), z.unknown()),
})
export type TariffsQuery = z.infer<typeof tariffsQuery>
export type TariffBody = z.infer<typeof tariff>
