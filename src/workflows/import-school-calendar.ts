import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { COMMUNE_MODULE } from "../modules/commune"
import { readSchoolCalendar } from "../modules/commune/school-calendar"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import type { SchoolCalendarImportResponse } from "../types/http"

export type ImportSchoolCalendarInput = { content: string; preview: boolean; user_id: string }

/** The whole file is read before anything is written, and written in one transaction. */
const importStep = createStep("canteen-import-school-calendar", async ({ content, preview }: ImportSchoolCalendarInput, { container }) => {
  const { holidays, read, teachers, other_zones } = readSchoolCalendar(content)
  const change = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).importSchoolHolidays(holidays, preview)
  return new StepResponse<SchoolCalendarImportResponse>({ preview, ...change, records: { read, teachers, other_zones } })
})

const recordStep = createStep(
  "canteen-record-school-calendar",
  async ({ input, done }: { input: ImportSchoolCalendarInput; done: SchoolCalendarImportResponse }, { container }) => {
    const details = { added: done.added.length, changed: done.changed.length, unchanged: done.unchanged }
    const act = { user_id: input.user_id, action: "school_calendar.imported", subject_id: "school_calendar", commune_id: null, details }
    await container.resolve<StaffModuleService>(STAFF_MODULE).record(input.preview ? [] : [act])
    return new StepResponse(undefined)
  }
)

/** Takes the Ministry's school holidays over, or says what that would change. */
export const importSchoolCalendarWorkflow = createWorkflow("canteen-import-school-calendar-file", (input: ImportSchoolCalendarInput) => {
  const done = importStep(input)
  recordStep({ input, done })
  return new WorkflowResponse(done)
})
