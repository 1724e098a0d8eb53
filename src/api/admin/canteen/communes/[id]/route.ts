import { readAdminCommune } from "../../../../../queries/platform"
import type { AdminCommuneResponse } from "../../../../../types/http"
import { saveCommuneWorkflow } from "../../../../../workflows/save-commune"
import { definePlatformRoute } from "../../../../define-staff-route"
import { type CommuneEditBody, communeEdit } from "../schema"

export const POST = definePlatformRoute<AdminCommuneResponse, CommuneEditBody>(
  {
    summary: "Changes a commune's name, zone of school holidays, or public holidays of Alsace-Moselle",
    permission: "platform.manage",
    body: communeEdit,
    answers: "AdminCommuneResponse",
  },
  async ({ scope, staff, body, params }) => {
    const { result: id } = await saveCommuneWorkflow(scope).run({ input: { id: params["id"] ?? "", fields: body, user_id: staff.user_id } })
    return { commune: await readAdminCommune(scope, id) }
  }
)
