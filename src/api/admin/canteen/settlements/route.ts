import { readSettlements } from "../../../../queries/settlements"
import type { SettlementsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { settlementsQuery } from "./schema"

export const GET = defineStaffRoute(
  {
    summary: "What was cashed, spent and refunded, per payee and commune; wallets for whoever sees all communes of the payee",
    permission: "settlements.read",
    query: settlementsQuery,
    answers: "SettlementsResponse",
  },
  async ({ scope, communes, query }): Promise<SettlementsResponse> => ({ ...query, settlements: await readSettlements(scope, communes, query) })
)
