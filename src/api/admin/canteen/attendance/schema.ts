import { z } from "@medusajs/framework/zod"
import { day, identifier } from "../../../fields"

/** A day, today if none is asked, and one service of it. */
export const attendanceQuery = z.strictObject({ date: day.optional(), canteen_service_id: identifier.optional() })
