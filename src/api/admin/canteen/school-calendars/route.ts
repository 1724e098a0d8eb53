import { readSchoolHolidays } from "../../../../queries/platform"
import type { SchoolCalendarImportResponse, SchoolCalendarsResponse } from "../../../../types/http"
import { importSchoolCalendarWorkflow } from "../../../../workflows/import-school-calendar"
import { definePlatformRoute } from "../../../define-staff-route"
import { type CalendarImportBody, calendarImport } from "./schema"

export const GET = definePlatformRoute<SchoolCalendarsResponse>(
  { summary: "School holidays by zone", permission: "platform.manage", answers: "SchoolCalendarsResponse" },
  async ({ scope }) => ({ school_holidays: await readSchoolHolidays(scope) })
)

export const POST = definePlatformRoute<SchoolCalendarImportResponse, CalendarImportBody>(
  {
    summary: "Takes over the Ministry's file (fr-en-calendrier-scolaire, JSON or CSV) by zone and first day; `preview` changes nothing",
    permission: "platform.manage",
    body: calendarImport,
    answers: "SchoolCalendarImportResponse",
  },
  async ({ scope, staff, body }) => {
    const { result } = await importSchoolCalendarWorkflow(scope).run({ input: { ...body, user_id: staff.user_id } })
    return result
  }
)
