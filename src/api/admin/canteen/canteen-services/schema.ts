import { z } from "@medusajs/framework/zod"
import { identifier, text } from "../../../fields"

const MOST_TARIFFS = 50
const MOST_SEATS = 10_000

const json = z.record(z.string(), z.unknown())
const tariff = z.strictObject({ label: text(80), audience: z.enum(["child", "adult"]), pricing: json })

export const newService = z.strictObject({
  commune_id: identifier,
  name: text(120),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be small letters, figures and dashes").max(60),
  capacity: z.number().int().min(1).max(MOST_SEATS).nullish(),
  offered_on_id: identifier.nullish(),
  nature: z.enum(["meal", "childcare"]).optional(),
  tariffs: z.array(tariff).min(1).max(MOST_TARIFFS),
  rulebook: json,
})
/** What a service is, on the yearly statement: a meal, or childcare before or after school. */
export const serviceEdit = z.strictObject({ nature: z.enum(["meal", "childcare"]) })

export type ServiceEditBody = z.infer<typeof serviceEdit>
export type NewServiceBody = z.infer<typeof newService>
