import { todayAt } from "../../../../../modules/family/rules"
import type { DeletedResponse } from "../../../../../types/http"
import { withdrawRulebookWorkflow } from "../../../../../workflows/withdraw-rulebook"
import { defineStaffRoute } from "../../../../define-staff-route"

export const DELETE = defineStaffRoute<DeletedResponse>(
  { summary: "Withdraws a version of a service's rules that is not yet in effect", permission: "rulebooks.manage", answers: "DeletedResponse" },
  async ({ scope, communes, staff, params: { id = "" }, now }) => {
    const input = { id, commune_ids: communes.toArray(), user_id: staff.user_id, today: todayAt(now) }
    await withdrawRulebookWorkflow(scope).run({ input })
    return { id, object: "rulebook", deleted: true }
  }
)
