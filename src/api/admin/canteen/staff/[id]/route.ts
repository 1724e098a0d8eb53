import type { DeletedResponse } from "../../../../../types/http"
import { removeStaffWorkflow } from "../../../../../workflows/remove-staff"
import { defineStaffRoute } from "../../../../define-staff-route"
import { refuseKeys } from "../people-only"

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Takes a person away from the caller's communes; one that is left with none can log in no more", permission: "staff.manage", answers: "DeletedResponse" },
  async (context) => {
    refuseKeys(context)
    const { scope, staff, communes, params } = context
    const id = params["id"] ?? ""
    await removeStaffWorkflow(scope).run({ input: { user_id: id, commune_ids: communes.toArray(), caller: staff } })
    return { id, object: "staff", deleted: true }
  }
)
