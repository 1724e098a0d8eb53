import { readClosurePreview } from "../../../../../queries/closures"
import type { ClosurePreviewResponse } from "../../../../../types/http"
import { defineStaffRoute } from "../../../../define-staff-route"
import { type ClosingBody, closing } from "../schema"

export const POST = defineStaffRoute<ClosurePreviewResponse, ClosingBody>(
  {
    summary: "Meals, families and cents that a closure would concern; changes nothing",
    permission: "calendar.manage",
    tries: true,
    body: closing,
    answers: "ClosurePreviewResponse",
  },
  async ({ scope, communes, body, now }) => readClosurePreview(scope, communes, { ...body, now })
)
