import { todayAt } from "../../../../modules/family/rules"
import { permissionsOf } from "../../../../modules/staff/rules"
import { readAttendance } from "../../../../queries/staff-bookings"
import type { AttendanceResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { attendanceQuery } from "./schema"

export const GET = defineStaffRoute(
  {
    summary: "Who eats on a day, today if none is asked, and which diet; a kitchen reads initials",
    permission: "attendance.read",
    query: attendanceQuery,
    answers: "AttendanceResponse",
  },
  async ({ scope, query, staff, communes, now }): Promise<AttendanceResponse> => {
    const date = query.date ?? todayAt(now)
    const fullNames = permissionsOf(staff.role).includes("accounts.read")
    return readAttendance(scope, communes, { ...query, date, fullNames })
  }
)
