import { z } from "@medusajs/framework/zod"
import { todayAt } from "../../../../modules/family/rules"
import { readCanteenService, readCanteenServices } from "../../../../queries/canteen-services"
import type { AdminCanteenServiceResponse, AdminCanteenServicesResponse } from "../../../../types/http"
import { openCanteenServiceWorkflow } from "../../../../workflows/open-canteen-service"
import { defineStaffRoute } from "../../../define-staff-route"
import { page } from "../../../fields"
import { type NewServiceBody, newService } from "./schema"

export const GET = defineStaffRoute(
  {
    summary: "Canteen services of the caller's communes, with the version of their rules that applies",
    permission: "rulebooks.manage",
    query: z.strictObject(page),
    answers: "AdminCanteenServicesResponse",
  },
  async ({ scope, communes, query: { limit, offset }, now }): Promise<AdminCanteenServicesResponse> => {
    const services = await readCanteenServices(scope, communes, todayAt(now))
    return { canteen_services: services.slice(offset, offset + limit), count: services.length, limit, offset }
  }
)

export const POST = defineStaffRoute<AdminCanteenServiceResponse, NewServiceBody>(
  {
    summary: "Opens a canteen service of a commune with its tariffs and its first rulebook",
    permission: "rulebooks.manage",
    body: newService,
    answers: "AdminCanteenServiceResponse",
    status: 201,
  },
  async ({ scope, communes, staff, body, now }) => {
    const { result } = await openCanteenServiceWorkflow(scope).run({ input: { ...body, commune_ids: communes.toArray(), user_id: staff.user_id } })
    return { canteen_service: await readCanteenService(scope, communes, { id: result.id, today: todayAt(now) }) }
  }
)
