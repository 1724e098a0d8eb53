import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { checkPricing } from "../decisions/publish-pricing"
import { COMMUNE_MODULE } from "../modules/commune"
import type { Finding } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { recordTariffStep } from "./open-tariff"
import { notFound } from "../types/canteen-error"
import type { Day, Instant } from "../types/http"

export type PublishPricingInput = {
  tariff_id: string
  effective_from: Day
  pricing: Record<string, unknown>
  commune_ids: string[]
  user_id: string
  today: Day
  now: Instant
}
type Published = { id: string; tariff_id: string; commune_id: string; warnings: Finding[] }

const publishStep = createStep(
  "canteen-publish-pricing",
  async ({ tariff_id, commune_ids, ...input }: PublishPricingInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const [tariff] = await communes.listCanteenTariffs({ id: [tariff_id], canteen_service: { commune_id: commune_ids } })
    const service = tariff && (await communes.readRules([tariff.canteen_service_id])).get(tariff.canteen_service_id)
    if (!service) throw notFound("tariff", tariff_id)
    const { pricing, warnings } = checkPricing(input.pricing, service, input)
    const publication = { by: input.user_id, at: new Date(input.now) }
    const id = await communes.publishPricing({ tariff_id, effective_from: input.effective_from, pricing }, publication)
    return new StepResponse<Published, string>({ id, tariff_id, commune_id: service.commune.id, warnings }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).withdrawPricing(id)
  }
)

/** Publishes new prices of a tariff for meals from a day on. What was booked keeps its price. */
export const publishPricingWorkflow = createWorkflow("canteen-publish-pricing-of-tariff", (input: PublishPricingInput) => {
  const published = publishStep(input)
  recordTariffStep(
    transform({ input, published }, ({ input, published }) => ({
      action: "tariff.pricing_published",
      tariff_id: published.tariff_id,
      commune_id: published.commune_id,
      user_id: input.user_id,
      effective_from: input.effective_from,
    }))
  )
  return new WorkflowResponse(published)
})
