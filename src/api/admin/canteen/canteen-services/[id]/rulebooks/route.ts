import { z } from "@medusajs/framework/zod"
import { todayAt } from "../../../../../../modules/family/rules"
import { readRulebookVersion, readRulebooks } from "../../../../../../queries/rulebooks"
import type { RulebookResponse, RulebooksResponse } from "../../../../../../types/http"
import { publishRulebookWorkflow } from "../../../../../../workflows/publish-rulebook"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { page } from "../../../../../fields"
import { type PublicationBody, publication } from "../../../rulebooks/schema"

export const GET = defineStaffRoute(
  {
    summary: "The versions of a canteen service's rules, the latest first, each with its règlement in French",
    permission: "rulebooks.manage",
    query: z.strictObject(page),
    answers: "RulebooksResponse",
  },
  async ({ scope, communes, params: { id = "" }, query, now }): Promise<RulebooksResponse> =>
    readRulebooks(scope, communes, { canteenServiceId: id, today: todayAt(now), page: query })
)

export const POST = defineStaffRoute<RulebookResponse, PublicationBody>(
  {
    summary: "Publishes a version of a canteen service's rules; refused with every faulty field, warnings are recorded",
    permission: "rulebooks.manage",
    body: publication,
    answers: "RulebookResponse",
    status: 201,
  },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const input = { canteen_service_id: id, commune_ids: communes.toArray(), rulebook: body.rulebook, user_id: staff.user_id, now: now.toString() }
    const { result } = await publishRulebookWorkflow(scope).run({ input })
    return { rulebook: await readRulebookVersion(scope, { id: result.id, canteenServiceId: id, today: todayAt(now) }) }
  }
)
