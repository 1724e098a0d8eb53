import { previewRulebook } from "../../../../../queries/rulebook-preview"
import type { RulebookPreviewResponse } from "../../../../../types/http"
import { defineStaffRoute } from "../../../../define-staff-route"
import { type PreviewBody, preview } from "../schema"

export const POST = defineStaffRoute<RulebookPreviewResponse, PreviewBody>(
  {
    summary: "What a rulebook would do: its days, its règlement in French, its checks and what changes; nothing is written",
    permission: "rulebooks.manage",
    tries: true,
    body: preview,
    answers: "RulebookPreviewResponse",
  },
  async ({ scope, communes, body, now }) => previewRulebook(scope, communes, { request: body, arrived: now })
)
