import type { ExportResponse } from "../../../../../types/http"
import { defineRoute } from "../../../../define-route"
import { makeExport } from "./make-export"

export const GET = defineRoute<ExportResponse>(
  { summary: "Everything that is held on the family, as JSON", audience: "customer", answers: "ExportResponse" },
  async ({ scope, actorId, now }) => ({ export: (await makeExport(scope, actorId, now)).content })
)
