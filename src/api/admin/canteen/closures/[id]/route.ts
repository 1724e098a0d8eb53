import type { DeletedResponse } from "../../../../../types/http"
import { reopenDaysWorkflow } from "../../../../../workflows/reopen-days"
import { defineStaffRoute } from "../../../../define-staff-route"

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Opens shut days again; cancelled meals do not come back", permission: "calendar.manage", answers: "DeletedResponse" },
  async ({ scope, communes, staff, params }) => {
    const id = params["id"] ?? ""
    await reopenDaysWorkflow(scope).run({ input: { id, user_id: staff.user_id, commune_ids: communes.toArray() } })
    return { id, object: "closure", deleted: true }
  }
)
