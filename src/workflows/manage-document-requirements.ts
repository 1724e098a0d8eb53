import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import type { RequirementInput, RequirementRow } from "../modules/commune/requirements"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import { recordActsStep } from "./record-acts"

type Manager = { user_id: string; commune_ids: string[] }
export type SaveRequirementInput = Manager & { requirement: RequirementInput }
export type DropRequirementInput = Manager & { id: string }

const saveStep = createStep(
  "canteen-save-document-requirement",
  async ({ requirement, commune_ids }: SaveRequirementInput, { container }) => {
    if (!commune_ids.includes(requirement.commune_id)) throw notFound("commune", requirement.commune_id)
    const saved = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).saveRequirement(requirement)
    return new StepResponse(saved, saved)
  },
  async (saved, { container }) => {
    if (saved) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).restoreRequirement(saved.id, saved.former)
  }
)

const dropStep = createStep(
  "canteen-drop-document-requirement",
  async ({ id, commune_ids }: DropRequirementInput, { container }) => {
    const former = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).dropRequirement({ id, commune_ids })
    return new StepResponse(former, former)
  },
  async (former, { container }) => {
    if (former) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).restoreRequirement(former.id, former)
  }
)

/** Writes what a commune asks of one kind of document; answers its id. */
export const saveRequirementWorkflow = createWorkflow("canteen-save-document-requirement-of-commune", (input: SaveRequirementInput) => {
  const saved = saveStep(input)
  recordActsStep(
    transform({ saved, input }, ({ saved: { id }, input: { requirement, user_id } }) => {
      const { commune_id, kind, required, blocks_booking } = requirement
      return [{ user_id, action: "document_requirement.saved", subject_id: id, commune_id, details: { kind, required, blocks_booking } }]
    })
  )
  return new WorkflowResponse(saved)
})

/** Asks for a kind of document no longer. */
export const dropRequirementWorkflow = createWorkflow("canteen-drop-document-requirement-of-commune", (input: DropRequirementInput) => {
  const former = dropStep(input)
  recordActsStep(
    transform({ former, input }, ({ former: { id, commune_id, kind }, input: { user_id } }: { former: RequirementRow; input: DropRequirementInput }) => [
      { user_id, action: "document_requirement.removed", subject_id: id, commune_id, details: { kind } },
    ])
  )
})
