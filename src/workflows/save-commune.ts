import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import { slugTaken } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { SchoolZone } from "../types/http"
import { recordPlatformActStep } from "./save-payee"

type CommuneFields = { name?: string; zone?: SchoolZone; alsace_moselle?: boolean }
type NewCommuneFields = CommuneFields & { name: string; zone: SchoolZone; alsace_moselle: boolean; slug: string; payee_id: string }
export type SaveCommuneInput = { user_id: string } & (
  | { id: string; fields: CommuneFields }
  | { id: null; fields: NewCommuneFields }
)
type Former = { id: string; before: CommuneFields | null }

const saveStep = createStep(
  "canteen-save-commune",
  async (input: SaveCommuneInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    if (input.id === null) {
      const { slug, payee_id } = input.fields
      if ((await communes.listCanteenPayees({ id: payee_id })).length === 0) throw notFound("payee", payee_id)
      const [known, rank] = await communes.listAndCountCanteenCommunes({}, { select: ["slug"] })
      if (known.some((commune) => commune.slug === slug)) throw slugTaken(slug)
      const created = await communes.createCanteenCommunes({ ...input.fields, rank })
      return new StepResponse<string, Former>(created.id, { id: created.id, before: null })
    }
    const [known] = await communes.listCanteenCommunes({ id: input.id })
    if (!known) throw notFound("commune", input.id)
    await communes.updateCanteenCommunes({ id: known.id, ...input.fields })
    const { name, zone, alsace_moselle } = known
    return new StepResponse<string, Former>(known.id, { id: known.id, before: { name, zone, alsace_moselle } })
  },
  async (former, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    if (!former) return
    if (former.before) await communes.updateCanteenCommunes({ id: former.id, ...former.before })
    else await communes.deleteCanteenCommunes([former.id])
  }
)

/** Adds a commune, or changes its name, its zone of school holidays and its law of public holidays. */
export const saveCommuneWorkflow = createWorkflow("canteen-save-a-commune", (input: SaveCommuneInput) => {
  const id = saveStep(input)
  recordPlatformActStep(transform({ input, id }, ({ input, id }) => ({ user_id: input.user_id, action: "commune.saved", subject_id: id, details: { ...input.fields } })))
  return new WorkflowResponse(id)
})
