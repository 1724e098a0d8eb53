import { z } from "@medusajs/framework/zod"
import { todayAt } from "../../../../modules/family/rules"
import { readStatement, readStatementYears } from "../../../../queries/statements"
import type { StatementsResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"

const statementsQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2099).optional() })

export const GET = defineRoute(
  {
    summary: "What the family paid in a year, by person and service, childcare apart from food; the current year without one",
    audience: "customer",
    query: statementsQuery,
    answers: "StatementsResponse",
  },
  async ({ scope, query, actorId, now }): Promise<StatementsResponse> => {
    const year = query.year ?? Number(todayAt(now).slice(0, 4))
    return { years: await readStatementYears(scope, actorId), statement: await readStatement(scope, { customer_id: actorId, year, now }) }
  }
)
