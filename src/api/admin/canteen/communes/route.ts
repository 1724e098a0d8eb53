import { readAdminCommune, readAdminCommunes } from "../../../../queries/platform"
import type { AdminCommuneResponse, AdminCommunesResponse } from "../../../../types/http"
import { saveCommuneWorkflow } from "../../../../workflows/save-commune"
import { definePlatformRoute } from "../../../define-staff-route"
import { type NewCommuneBody, newCommune } from "./schema"

export const GET = definePlatformRoute<AdminCommunesResponse>(
  { summary: "Every commune with its zone of school holidays and its payee", permission: "platform.manage", answers: "AdminCommunesResponse" },
  async ({ scope }) => ({ communes: await readAdminCommunes(scope) })
)

export const POST = definePlatformRoute<AdminCommuneResponse, NewCommuneBody>(
  { summary: "Adds a commune", permission: "platform.manage", body: newCommune, answers: "AdminCommuneResponse", status: 201 },
  async ({ scope, staff, body }) => {
    const { result: id } = await saveCommuneWorkflow(scope).run({ input: { id: null, fields: body, user_id: staff.user_id } })
    return { commune: await readAdminCommune(scope, id) }
  }
)
