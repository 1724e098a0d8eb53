import type { IRegionModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"

export type CreateCartInput = { customer_id: string; sales_channel_id: string | null }

const findRegionStep = createStep("canteen-find-euro-region", async (_input: CreateCartInput, { container }) => {
  const [region] = await container.resolve<IRegionModuleService>(Modules.REGION).listRegions({ currency_code: "eur" }, { take: 1 })
  if (!region) throw new Error("no region sells in euros: seed the platform first")
  return new StepResponse(region.id)
})

/** An empty cart in euros for a customer. */
export const createCartForMealsWorkflow = createWorkflow("canteen-create-cart", (input: CreateCartInput) => {
  const region_id = findRegionStep(input)
  const cart = createCartWorkflow.runAsStep({
    input: transform({ input, region_id }, ({ input, region_id }) => ({
      region_id,
      customer_id: input.customer_id,
      sales_channel_id: input.sales_channel_id ?? undefined,
      currency_code: "eur",
    })),
  })
  return new WorkflowResponse(transform(cart, ({ id }) => ({ id })))
})
