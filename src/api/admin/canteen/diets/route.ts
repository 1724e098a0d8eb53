import { readAdminDiet, readAdminDiets } from "../../../../queries/diets"
import type { AdminDietResponse, AdminDietsResponse } from "../../../../types/http"
import { addDietWorkflow } from "../../../../workflows/manage-diets"
import { defineStaffRoute } from "../../../define-staff-route"
import { type NewDietBody, newDiet } from "./schema"

export const GET = defineStaffRoute<AdminDietsResponse>(
  { summary: "The diets that the caller's communes offer or offered", permission: "diets.manage", answers: "AdminDietsResponse" },
  async ({ scope, communes }) => readAdminDiets(scope, communes)
)

export const POST = defineStaffRoute<AdminDietResponse, NewDietBody>(
  { summary: "Adds a diet to a commune's list", permission: "diets.manage", body: newDiet, answers: "AdminDietResponse", status: 201 },
  async ({ scope, staff, communes, body }) => {
    const { result } = await addDietWorkflow(scope).run({ input: { ...body, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { diet: await readAdminDiet(scope, communes, result.id) }
  }
)
