import type { IProductModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, createProductVariantsWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { checkPricing } from "../decisions/publish-pricing"
import { COMMUNE_MODULE } from "../modules/commune"
import { tariffExists } from "../modules/commune/errors"
import { type MealPricing, type Finding, priceCents } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"
import type { Audience, Day, Instant, Residence } from "../types/http"

export type OpenTariffInput = {
  canteen_service_id: string
  label: string
  audience: Audience
  residence: Residence | null
  effective_from: Day
  pricing: Record<string, unknown>
  commune_ids: string[]
  user_id: string
  today: Day
  now: Instant
}
type Option = { id: string; title: string }
type Plan = { commune_id: string; product_id: string; option: Option; pricing: MealPricing; warnings: Finding[] }

/** Checks the tariff before anything is written: its service is the caller's, its name is free, its prices may be published. */
const planTariffStep = createStep("canteen-plan-tariff", async (input: OpenTariffInput, { container }) => {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const service = (await communes.readRules([input.canteen_service_id])).get(input.canteen_service_id)
  if (!service?.product_id || !input.commune_ids.includes(service.commune.id)) throw notFound("canteen_service", input.canteen_service_id)
  if (service.tariffs.some(({ label }) => label === input.label)) throw tariffExists(input.label)
  const { pricing, warnings } = checkPricing(input.pricing, service, input)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product", fields: ["options.id", "options.title"], filters: { id: service.product_id } })
  const [option] = (data as unknown as { options: Option[] }[])[0]?.options ?? []
  if (!option) throw notFound("canteen_service", input.canteen_service_id)
  return new StepResponse<Plan>({
    commune_id: service.commune.id,
    product_id: service.product_id,
    option: { id: option.id, title: option.title },
    pricing,
    warnings,
  })
})

/** The product may have a variant of this name. A name left by a failure does no harm: it is found again. */
const offerLabelStep = createStep(
  "canteen-offer-label",
  async ({ product_id, option_id, label }: { product_id: string; option_id: string; label: string }, { container }) => {
    const products = container.resolve<IProductModuleService>(Modules.PRODUCT)
    await products.updateProductOptionValuesOnProduct({ product_id, product_option_id: option_id, add: [{ value: label }] })
    return new StepResponse(undefined)
  }
)

const writeTariffStep = createStep(
  "canteen-write-tariff",
  async ({ input, plan, variant_id }: { input: OpenTariffInput; plan: Plan; variant_id: string | null }, { container }) => {
    const { canteen_service_id, label, audience, residence, effective_from } = input
    const tariff = { canteen_service_id, label, audience, residence, effective_from, variant_id, pricing: plan.pricing }
    const publication = { by: input.user_id, at: new Date(input.now) }
    const [id = ""] = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).openTariffs([tariff], publication)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).withdrawTariff(id)
  }
)

type TariffAct = { action: string; tariff_id: string; commune_id: string; user_id: string; effective_from: Day }

/** Writes who published prices into the audit log; last of the steps that write, since nothing can be taken back from the log. */
export const recordTariffStep = createStep(
  "canteen-record-tariff",
  async ({ action, tariff_id, commune_id, user_id, effective_from }: TariffAct, { container }) => {
    await container.resolve<StaffModuleService>(STAFF_MODULE).record([{ user_id, action, subject_id: tariff_id, commune_id, details: { effective_from } }])
    return new StepResponse(undefined)
  }
)

/** Opens a tariff of a canteen service, with its variant in the catalogue: the catalogue's price is the one of a family without quotient. */
export const openTariffWorkflow = createWorkflow("canteen-open-tariff", (input: OpenTariffInput) => {
  const key = transform(input, ({ canteen_service_id }) => `tariffs:${canteen_service_id}`)
  acquireLockStep({ key, timeout: 10, ttl: 30 })
  const plan = planTariffStep(input)
  offerLabelStep({ product_id: plan.product_id, option_id: plan.option.id, label: input.label })
  const variants = createProductVariantsWorkflow.runAsStep({
    input: transform({ input, plan }, ({ input, plan }) => ({
      product_variants: [
        {
          product_id: plan.product_id,
          title: input.label,
          manage_inventory: false,
          options: { [plan.option.title]: input.label },
          prices: [{ currency_code: "eur", amount: toEuros(priceCents(plan.pricing, {})) }],
        },
      ],
    })),
  })
  const tariff_id = writeTariffStep(transform({ input, plan, variants }, ({ input, plan, variants }) => ({ input, plan, variant_id: variants[0]?.id ?? null })))
  recordTariffStep(
    transform({ input, plan, tariff_id }, ({ input, plan, tariff_id }) => ({
      action: "tariff.opened",
      tariff_id,
      commune_id: plan.commune_id,
      user_id: input.user_id,
      effective_from: input.effective_from,
    }))
  )
  releaseLockStep({ key })
  return new WorkflowResponse(transform({ plan, tariff_id }, ({ plan, tariff_id }) => ({ tariff_id, warnings: plan.warnings })))
})
