import type { IStoreModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { readMealPricing, toPublish } from "../decisions/rulebook-publication"
import { COMMUNE_MODULE } from "../modules/commune"
import { SINCE_EVER } from "../modules/commune/service-rules"
import { serviceExists } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { CanteenError, invalidField, notFound } from "../types/canteen-error"
import type { Audience, ServiceNature } from "../types/http"
import { type CreateCanteenServiceInput, createCanteenServiceWorkflow } from "./create-canteen-service"
import { recordRulebookStep } from "./publish-rulebook"

export type OpenCanteenServiceInput = {
  commune_id: string
  commune_ids: string[]
  name: string
  slug: string
  capacity?: number | null
  /** The service of the same commune whose meal days and seats it uses. */
  offered_on_id?: string | null
  nature?: ServiceNature
  tariffs: { label: string; audience: Audience; pricing: Record<string, unknown> }[]
  rulebook: Record<string, unknown>
  user_id: string
}

/** What staff wrote, checked before anything is made: the commune is theirs, the name is free, the rules may be published. */
const checkOpeningStep = createStep("canteen-check-opening", async (input: OpenCanteenServiceInput, { container }) => {
  const offers = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue()
  const commune = offers.find(({ id }) => id === input.commune_id && input.commune_ids.includes(id))
  if (!commune) throw notFound("commune", input.commune_id)
  const { canteen_services: known } = commune
  if (known.some(({ slug }) => slug === input.slug)) throw serviceExists(input.slug)
  const host = known.find(({ id }) => id === input.offered_on_id)
  if (input.offered_on_id && (!host || host.offered_on)) {
    throw invalidField("offered_on_id", `offered_on_id "${input.offered_on_id}" is no service of this commune that has meal days of its own`)
  }
  const tariffs = input.tariffs.map((tariff, index) => ({ ...tariff, pricing: readMealPricing(tariff.pricing, `tariffs.${index}.pricing`) }))
  toPublish(input.rulebook, tariffs.map(({ label, pricing }) => ({ label, pricings: [{ effective_from: SINCE_EVER, pricing }] })))
  const opening: CreateCanteenServiceInput = {
    commune: { id: commune.id, name: commune.name, slug: commune.slug },
    name: input.name,
    slug: input.slug,
    rank: known.length,
    capacity: input.capacity ?? null,
    offered_on_id: input.offered_on_id ?? null,
    ...(input.nature ? { nature: input.nature } : {}),
    tariffs,
    rulebook: input.rulebook,
    sales_channel_id: await salesChannel(container.resolve<IStoreModuleService>(Modules.STORE)),
  }
  return new StepResponse(opening)
})

async function salesChannel(stores: IStoreModuleService): Promise<string> {
  const [store] = await stores.listStores({}, { select: ["id", "default_sales_channel_id"], take: 1 })
  if (store?.default_sales_channel_id) return store.default_sales_channel_id
  throw new CanteenError("not_allowed", "store.no_sales_channel", "The store has no default sales channel: choose one in its settings")
}

/** Opens a canteen service with its tariffs and its first rulebook. */
export const openCanteenServiceWorkflow = createWorkflow("canteen-open-canteen-service", (input: OpenCanteenServiceInput) => {
  const opening = checkOpeningStep(input)
  const service = createCanteenServiceWorkflow.runAsStep({ input: opening })
  recordRulebookStep(
    transform({ input, service }, ({ input: { commune_id, user_id, name }, service: { id } }) => ({
      user_id,
      action: "canteen_service.opened",
      subject_id: id,
      commune_id,
      details: { name },
    }))
  )
  return new WorkflowResponse(service)
})
