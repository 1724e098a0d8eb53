import type { DeletedResponse } from "../../../../../types/http"
import { removeExtraDayWorkflow } from "../../../../../workflows/remove-extra-day"
import { defineStaffRoute } from "../../../../define-staff-route"

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Takes an exceptional opening back, when nobody has booked it", permission: "calendar.manage", answers: "DeletedResponse" },
  async ({ scope, communes, staff, params }) => {
    const id = params["id"] ?? ""
    await removeExtraDayWorkflow(scope).run({ input: { id, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { id, object: "extra_day", deleted: true }
  }
)
