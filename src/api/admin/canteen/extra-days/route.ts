import type { ExtraDayResponse } from "../../../../types/http"
import { openExtraDayWorkflow } from "../../../../workflows/open-extra-day"
import { defineStaffRoute } from "../../../define-staff-route"
import { type ExtraDayBody, extraDay } from "./schema"

export const POST = defineStaffRoute<ExtraDayResponse, ExtraDayBody>(
  {
    summary: "Opens a service on a day on which it would be shut; the same again has no effect",
    permission: "calendar.manage",
    body: extraDay,
    answers: "ExtraDayResponse",
    status: 201,
  },
  async ({ scope, communes, staff, body, now }) => {
    const input = { ...body, user_id: staff.user_id, commune_ids: communes.toArray(), now: now.toString() }
    const { result } = await openExtraDayWorkflow(scope).run({ input })
    return { extra_day: result.extra_day }
  }
)
