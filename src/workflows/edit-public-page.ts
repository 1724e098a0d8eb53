import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import { contactOf } from "../modules/commune/catalogue"
import { brandColourFaint } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { unreadableOn } from "../modules/commune/theme"
import { notFound } from "../types/canteen-error"
import type { PublicPageEdit } from "../types/http"
import { recordActsStep } from "./record-acts"

export type EditPublicPageInput = { commune_id: string; commune_ids: string[]; edit: PublicPageEdit; user_id: string }
type Former = { id: string; before: PublicPageEdit }

/** A colour that cannot be read is refused before anything is written. */
const editStep = createStep(
  "canteen-edit-public-page",
  async ({ commune_id, commune_ids, edit }: EditPublicPageInput, { container }) => {
    if (!commune_ids.includes(commune_id)) throw notFound("commune", commune_id)
    const [worst] = edit.brand_colour ? unreadableOn(edit.brand_colour) : []
    if (edit.brand_colour && worst) throw brandColourFaint(edit.brand_colour, worst)
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const [known] = await communes.listCanteenCommunes({ id: commune_id })
    if (!known) throw notFound("commune", commune_id)
    await communes.updateCanteenCommunes({ id: commune_id, ...edit })
    const { local_terms, brand_colour } = known
    return new StepResponse<undefined, Former>(undefined, { id: commune_id, before: { ...contactOf(known), local_terms, brand_colour } })
  },
  async (former, { container }) => {
    if (former) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenCommunes({ id: former.id, ...former.before })
  }
)

/** Changes what one of the caller's communes says of itself, and its colour. */
export const editPublicPageWorkflow = createWorkflow("canteen-edit-public-page-of-commune", (input: EditPublicPageInput) => {
  editStep(input)
  recordActsStep(transform({ input }, ({ input: { commune_id, edit, user_id } }) => [{ user_id, action: "public_page.edited", subject_id: commune_id, commune_id, details: { ...edit } }]))
})
