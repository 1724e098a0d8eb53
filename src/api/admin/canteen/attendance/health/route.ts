import { unseal } from "../../../../../health-keys"
import { todayAt } from "../../../../../modules/family/rules"
import type { DayHealthResponse } from "../../../../../types/http"
import { readDayHealthWorkflow } from "../../../../../workflows/read-day-health"
import { defineStaffRoute } from "../../../../define-staff-route"
import { attendanceQuery } from "../schema"

export const GET = defineStaffRoute(
  {
    summary: "Allergies and PAI of whoever eats on a day; each reading is recorded in the audit log",
    permission: "health.read",
    query: attendanceQuery,
    answers: "DayHealthResponse",
  },
  async ({ scope, query, staff, communes, now }): Promise<DayHealthResponse> => {
    const date = query.date ?? todayAt(now)
    const { result } = await readDayHealthWorkflow(scope).run({ input: { ...query, date, user_id: staff.user_id, commune_ids: communes.toArray() } })
    const health = result.map((record) => {
      const { allergens, pai } = unseal(record)
      return { beneficiary_id: record.beneficiary_id, allergens, pai: pai && { ...pai, over: pai.until < date } }
    })
    return { date, health }
  }
)
