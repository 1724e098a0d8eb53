import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { COMMUNE_MODULE } from "../modules/commune"
import { type MealPricing, priceCents, readRulebook } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { SINCE_EVER } from "../modules/commune/service-rules"
import { invalidField } from "../types/canteen-error"
import type { Audience, ServiceNature } from "../types/http"

export type CreateCanteenServiceInput = {
  commune: { id: string; name: string; slug: string }
  name: string
  slug: string
  rank: number
  capacity: number | null
  /** The service whose meal days and seats this one uses. */
  offered_on_id: string | null
  /** A meal unless said otherwise: no childcare is claimed that nobody declared. */
  nature?: ServiceNature
  tariffs: { label: string; audience: Audience; pricing: MealPricing; residence?: "resident" | "other" | null }[]
  rulebook: Record<string, unknown>
  sales_channel_id: string
}
type Product = { id: string; variants: { id: string; sku: string | null }[] }

const OPTION = "Tarif"

const readRulebookStep = createStep("canteen-read-rulebook", (input: CreateCanteenServiceInput) => {
  const read = readRulebook(input.rulebook)
  if (read.ok) return new StepResponse(read.rulebook)
  const [problem] = read.errors
  throw invalidField(problem?.path ?? "rulebook", problem?.message ?? "the rulebook is not valid", problem?.code)
})

const writeServiceStep = createStep(
  "canteen-write-service",
  async ({ input, product, rulebook }: { input: CreateCanteenServiceInput; product: Product; rulebook: { effective_from: string } }, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const { name, slug, rank, capacity, offered_on_id, nature = "meal" } = input
    const service = await communes.createCanteenServices({
      name,
      slug,
      rank,
      capacity,
      offered_on_id,
      nature,
      product_id: product.id,
      commune_id: input.commune.id,
    })
    const tariffs = input.tariffs.map(({ label, audience, pricing, residence = null }, index) => ({
      canteen_service_id: service.id,
      label,
      audience,
      residence,
      variant_id: product.variants.find((variant) => variant.sku === skuOf(input, index))?.id ?? null,
      effective_from: SINCE_EVER,
      pricing,
    }))
    await communes.openTariffs(tariffs, null)
    await communes.createCanteenRulebooks({ canteen_service_id: service.id, effective_from: rulebook.effective_from, rules: { ...rulebook } })
    return new StepResponse({ id: service.id }, service.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).deleteCanteenServices([id])
  }
)

function skuOf(input: CreateCanteenServiceInput, index: number): string {
  return `${input.commune.slug}-${input.slug}-${index + 1}`
}

/** A canteen service is a product of the catalogue, a tariff its variant: the catalogue's price is the one of a family without quotient. */
export const createCanteenServiceWorkflow = createWorkflow("canteen-create-canteen-service", (input: CreateCanteenServiceInput) => {
  const rulebook = readRulebookStep(input)
  const products = createProductsWorkflow.runAsStep({
    input: transform(input, (service) => ({
      products: [
        {
          title: service.name,
          subtitle: service.commune.name,
          handle: `${service.commune.slug}-${service.slug}`,
          status: "published" as const,
          options: [{ title: OPTION, values: service.tariffs.map((tariff) => tariff.label) }],
          sales_channels: [{ id: service.sales_channel_id }],
          variants: service.tariffs.map((tariff, index) => ({
            title: tariff.label,
            sku: skuOf(service, index),
            manage_inventory: false,
            options: { [OPTION]: tariff.label },
            prices: [{ currency_code: "eur", amount: toEuros(priceCents(tariff.pricing, {})) }],
          })),
        },
      ],
    })),
  })
  const service = writeServiceStep(
    transform({ input, products, rulebook }, ({ input, products, rulebook }) => ({ input, product: products[0] as unknown as Product, rulebook }))
  )
  return new WorkflowResponse(service)
})
