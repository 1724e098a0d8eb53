import { todayAt } from "../../../../../modules/family/rules"
import { readCanteenService } from "../../../../../queries/canteen-services"
import type { AdminCanteenServiceResponse } from "../../../../../types/http"
import { editCanteenServiceWorkflow } from "../../../../../workflows/edit-canteen-service"
import { defineStaffRoute } from "../../../../define-staff-route"
import { type ServiceEditBody, serviceEdit } from "../schema"

export const POST = defineStaffRoute<AdminCanteenServiceResponse, ServiceEditBody>(
  {
    summary: "Says whether a service is a meal or childcare, for the families' yearly statements",
    permission: "rulebooks.manage",
    body: serviceEdit,
    answers: "AdminCanteenServiceResponse",
  },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    await editCanteenServiceWorkflow(scope).run({ input: { id, commune_ids: communes.toArray(), user_id: staff.user_id, ...body } })
    return { canteen_service: await readCanteenService(scope, communes, { id, today: todayAt(now) }) }
  }
)
