import type { MedusaContainer } from "@medusajs/framework/types"
import type { Finding } from "../modules/commune/rules"
import { invalidField } from "../types/canteen-error"
import { type OpenTariffInput, openTariffWorkflow } from "./open-tariff"
import { type PublishPricingInput, publishPricingWorkflow } from "./publish-pricing"

type Prices = Pick<PublishPricingInput, "effective_from" | "pricing">
type Asked = Prices & { tariff_id?: string } & Partial<Pick<OpenTariffInput, "canteen_service_id" | "label" | "audience">> & {
    residence?: OpenTariffInput["residence"]
  }
type Caller = Pick<PublishPricingInput, "commune_ids" | "user_id" | "today" | "now">
type Published = { tariff_id: string; warnings: Finding[] }

/** Publishes new prices of the tariff that is named, or opens the one that is described: a request does one of the two. */
export async function publishTariff(container: MedusaContainer, asked: Asked, caller: Caller): Promise<Published> {
  const { tariff_id, effective_from, pricing, canteen_service_id, label, audience, residence } = asked
  if (tariff_id !== undefined) {
    const [extra] = Object.entries({ canteen_service_id, label, audience, residence }).flatMap(([name, value]) => (value === undefined ? [] : [name]))
    if (extra) throw invalidField(extra, `${extra} describes a new tariff: leave it out beside tariff_id, or leave tariff_id out`)
    const { result } = await publishPricingWorkflow(container).run({ input: { tariff_id, effective_from, pricing, ...caller } })
    return { tariff_id: result.tariff_id, warnings: result.warnings }
  }
  if (canteen_service_id === undefined) throw invalidField("canteen_service_id", "canteen_service_id is missing: name the service of a new tariff, or a tariff_id")
  if (label === undefined) throw invalidField("label", "label is missing: a new tariff has a name")
  if (audience === undefined) throw invalidField("audience", 'audience is missing: must be "child" or "adult"')
  const tariff = { canteen_service_id, label, audience, residence: residence ?? null, effective_from, pricing }
  return (await openTariffWorkflow(container).run({ input: { ...tariff, ...caller } })).result
}
