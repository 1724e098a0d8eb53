import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { ServiceNature } from "../types/http"
import { recordRulebookStep } from "./publish-rulebook"

export type EditCanteenServiceInput = { id: string; commune_ids: string[]; nature: ServiceNature; user_id: string }
type Edited = { id: string; commune_id: string; before: ServiceNature }

const editStep = createStep(
  "canteen-edit-canteen-service",
  async ({ id, commune_ids, nature }: EditCanteenServiceInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const [known] = await communes.listCanteenServices({ id, commune_id: commune_ids }, { select: ["id", "nature", "commune_id"] })
    if (!known) throw notFound("canteen_service", id)
    await communes.updateCanteenServices({ id, nature })
    const edited: Edited = { id, commune_id: known.commune_id, before: known.nature }
    return new StepResponse(edited, edited)
  },
  async (edited, { container }) => {
    if (edited) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenServices({ id: edited.id, nature: edited.before })
  }
)

/** Says whether a service is a meal or childcare: yearly statements follow from then on, those of past years included. */
export const editCanteenServiceWorkflow = createWorkflow("canteen-edit-a-canteen-service", (input: EditCanteenServiceInput) => {
  const edited = editStep(input)
  recordRulebookStep(
    transform({ input, edited }, ({ input: { user_id, nature }, edited: { id, commune_id, before } }) => ({
      user_id,
      action: "canteen_service.edited",
      subject_id: id,
      commune_id,
      details: { nature, before },
    }))
  )
  return new WorkflowResponse(edited)
})
