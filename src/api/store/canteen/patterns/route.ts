import { readPattern, readPatterns } from "../../../../queries/patterns"
import type { PatternResponse, PatternsResponse } from "../../../../types/http"
import { savePatternWorkflow } from "../../../../workflows/save-pattern"
import { defineRoute } from "../../../define-route"
import { patternBody, patternsQuery } from "./schema"

export const GET = defineRoute(
  { summary: "How the weeks of the family go, as it said once", audience: "customer", query: patternsQuery, answers: "PatternsResponse" },
  async ({ scope, query, actorId }): Promise<PatternsResponse> => ({ patterns: await readPatterns(scope, actorId, query.canteen_service_id) })
)

export const POST = defineRoute(
  { summary: "Keeps how the weeks of one beneficiary go in one canteen service", audience: "customer", body: patternBody, answers: "PatternResponse" },
  async ({ scope, body, actorId, now }): Promise<PatternResponse> => {
    const { result } = await savePatternWorkflow(scope).run({ input: { ...body, customer_id: actorId, now: now.toString() } })
    return { pattern: await readPattern(scope, actorId, result) }
  }
)
