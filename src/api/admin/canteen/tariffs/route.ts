import { todayAt } from "../../../../modules/family/rules"
import { readAdminTariff, readAdminTariffs } from "../../../../queries/tariffs"
import type { AdminTariffResponse, AdminTariffsResponse } from "../../../../types/http"
import { publishTariff } from "../../../../workflows/publish-tariff"
import { defineStaffRoute } from "../../../define-staff-route"
import { type TariffBody, type TariffsQuery, tariff, tariffsQuery } from "./schema"

export const GET = defineStaffRoute<AdminTariffsResponse, undefined, TariffsQuery>(
  {
    summary: "The tariffs of the caller's communes with every version of their prices",
    permission: "tariffs.manage",
    query: tariffsQuery,
    answers: "AdminTariffsResponse",
  },
  async ({ scope, communes, query, now }) => ({ tariffs: await readAdminTariffs(scope, { communes, today: todayAt(now), ...query }) })
)

export const POST = defineStaffRoute<AdminTariffResponse, TariffBody>(
  {
    summary: "Opens a tariff, or publishes new prices of one for meals from a day on",
    permission: "tariffs.manage",
    body: tariff,
    answers: "AdminTariffResponse",
    status: 201,
  },
  async ({ scope, communes, staff, body, now }) => {
    const today = todayAt(now)
    const caller = { commune_ids: communes.toArray(), user_id: staff.user_id, today, now: now.toString() }
    const { tariff_id, warnings } = await publishTariff(scope, body, caller)
    return { tariff: await readAdminTariff(scope, communes, { id: tariff_id, today }), warnings }
  }
)
