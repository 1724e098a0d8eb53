import { z } from "@medusajs/framework/zod"
import { todayAt } from "../../../../modules/family/rules"
import { readDaySeats } from "../../../../queries/staff-seats"
import type { DaySeatsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { day, identifier } from "../../../fields"

const seatsQuery = z.strictObject({ date: day.optional(), canteen_service_id: identifier.optional() })

export const GET = defineStaffRoute(
  { summary: "The seats of a day, today if none is asked: taken, offered, and how many wait", permission: "attendance.read", query: seatsQuery, answers: "DaySeatsResponse" },
  async ({ scope, query, communes, now }): Promise<DaySeatsResponse> => {
    const date = query.date ?? todayAt(now)
    return { date, seats: await readDaySeats(scope, communes, { ...query, date }) }
  }
)
