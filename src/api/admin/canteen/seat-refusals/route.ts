import { z } from "@medusajs/framework/zod"
import { readSeatRefusals } from "../../../../queries/staff-seats"
import type { SeatRefusalsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { day, identifier, page } from "../../../fields"

const refusalsQuery = z.strictObject({ from: day.optional(), to: day.optional(), canteen_service_id: identifier.optional(), ...page })

export const GET = defineStaffRoute(
  {
    summary: "The register of meals refused for lack of seats (Code de l'éducation, L131-13), by day of the meal",
    permission: "seat_refusals.read",
    query: refusalsQuery,
    answers: "SeatRefusalsResponse",
  },
  async ({ scope, query, communes }): Promise<SeatRefusalsResponse> => {
    const [seat_refusals, count] = await readSeatRefusals(scope, communes, query)
    return { seat_refusals, count, limit: query.limit, offset: query.offset }
  }
)
