import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import { dietInUse } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"

type Manager = { user_id: string; commune_ids: string[] }
export type AddDietInput = Manager & { commune_id: string; label: string }
export type RetireDietInput = Manager & { id: string; at: string | null }
export type RemoveDietInput = Manager & { id: string }
type Recorded = { action: string; id: string; commune_id: string; code: string; user_id: string }

const addStep = createStep(
  "canteen-add-diet",
  async ({ commune_id, commune_ids, label, user_id }: AddDietInput, { container }) => {
    if (!commune_ids.includes(commune_id)) throw notFound("commune", commune_id)
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const id = await communes.addDiet({ commune_id, label })
    const [diet] = await communes.dietsOf([id])
    return new StepResponse<Recorded, Recorded>({ action: "diet.added", id, commune_id, code: diet?.code ?? "", user_id }, { action: "", id, commune_id, code: "", user_id })
  },
  async (added, { container }) => {
    if (added) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).removeDiet({ id: added.id, commune_ids: [added.commune_id] })
  }
)

const retireStep = createStep(
  "canteen-retire-diet",
  async ({ id, commune_ids, at, user_id }: RetireDietInput, { container }) => {
    const { commune_id, code, retired } = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).retireDiet({ id, commune_ids }, at === null ? null : new Date(at))
    return new StepResponse<Recorded, { id: string; commune_id: string; retired: boolean }>({ action: at === null ? "diet.restored" : "diet.retired", id, commune_id, code, user_id }, { id, commune_id, retired })
  },
  async (former, { container }) => {
    if (former) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).retireDiet({ id: former.id, commune_ids: [former.commune_id] }, former.retired ? new Date() : null)
  }
)

/** Off the list first, counted then: whoever chooses it at the same moment is counted, or keeps a name that is still known. */
const removeStep = createStep(
  "canteen-remove-diet",
  async ({ id, commune_ids, user_id }: RemoveDietInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const { commune_id, code } = await communes.removeDiet({ id, commune_ids })
    const count = (await container.resolve<FamilyModuleService>(FAMILY_MODULE).care.countDiets([id])).get(id) ?? 0
    if (count > 0) {
      await communes.putDietBack(id)
      throw dietInUse(count)
    }
    return new StepResponse<Recorded, string>({ action: "diet.removed", id, commune_id, code, user_id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).putDietBack(id)
  }
)

/** Last of the steps: nothing can be taken back from the audit log. */
const recordStep = createStep("canteen-record-diet", async ({ action, id, commune_id, code, user_id }: Recorded, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([{ user_id, action, subject_id: id, commune_id, details: { code } }])
  return new StepResponse(undefined)
})

/** Adds a diet to the list of one of the caller's communes; answers its id. */
export const addDietWorkflow = createWorkflow("canteen-add-diet-to-commune", (input: AddDietInput) => {
  const added = addStep(input)
  recordStep(added)
  return new WorkflowResponse(added)
})

/** Offers a diet to nobody new, or to everybody again. */
export const retireDietWorkflow = createWorkflow("canteen-retire-diet-of-commune", (input: RetireDietInput) => {
  recordStep(retireStep(input))
})

/** Removes a diet that nobody has. @throws CanteenError `diet.in_use` */
export const removeDietWorkflow = createWorkflow("canteen-remove-diet-of-commune", (input: RemoveDietInput) => {
  recordStep(removeStep(input))
})
