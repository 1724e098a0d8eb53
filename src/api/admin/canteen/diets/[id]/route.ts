import { readAdminDiet } from "../../../../../queries/diets"
import type { AdminDietResponse, DeletedResponse } from "../../../../../types/http"
import { removeDietWorkflow, retireDietWorkflow } from "../../../../../workflows/manage-diets"
import { defineStaffRoute } from "../../../../define-staff-route"
import { type DietEditBody, dietEdit } from "../schema"

export const POST = defineStaffRoute<AdminDietResponse, DietEditBody>(
  { summary: "Retires a diet, which stays with whoever has it, or offers it again", permission: "diets.manage", body: dietEdit, answers: "AdminDietResponse" },
  async ({ scope, staff, communes, params: { id = "" }, body, now }) => {
    const at = body.retired ? now.toString() : null
    await retireDietWorkflow(scope).run({ input: { id, at, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { diet: await readAdminDiet(scope, communes, id) }
  }
)

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Removes a diet that nobody has", permission: "diets.manage", answers: "DeletedResponse" },
  async ({ scope, staff, communes, params: { id = "" } }) => {
    await removeDietWorkflow(scope).run({ input: { id, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { id, object: "diet", deleted: true }
  }
)
