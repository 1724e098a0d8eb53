import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { STAFF_MODULE } from "../modules/staff"
import type { Act } from "../modules/staff/service"
import type StaffModuleService from "../modules/staff/service"
import { type DayRecords, type Seat, readDayRecords } from "../queries/health"
import type { Day } from "../types/http"

export type ReadDayHealthInput = { user_id: string; commune_ids: string[]; date: Day; canteen_service_id?: string }

const readStep = createStep("canteen-read-day-health", async (input: ReadDayHealthInput, { container }) => new StepResponse(await readDayRecords(container, input)))

/** Before anything is answered: what cannot be recorded is not read. */
const recordStep = createStep("canteen-record-day-health", async ({ seats, input }: { seats: Seat[]; input: ReadDayHealthInput }, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).record(actsOf(seats, input))
  return new StepResponse(undefined)
})

/** One act for each service: who read, which day, whose. Nothing of what was told. */
function actsOf(seats: Seat[], { user_id, date }: ReadDayHealthInput): Act[] {
  const services = new Map<string, Seat[]>()
  for (const seat of seats) services.set(seat.canteen_service_id, [...(services.get(seat.canteen_service_id) ?? []), seat])
  return [...services].map(([canteen_service_id, of]) => ({
    user_id,
    action: "health.read",
    subject_id: canteen_service_id,
    commune_id: of[0]?.commune_id ?? null,
    details: { date, beneficiary_ids: of.map(({ beneficiary_id }) => beneficiary_id).sort() },
  }))
}

/** The encrypted health data of whoever eats on a day, once it is in the audit log that it was read. */
export const readDayHealthWorkflow = createWorkflow("canteen-read-health-of-a-day", (input: ReadDayHealthInput) => {
  const read = readStep(input)
  recordStep(transform({ read, input }, ({ read: { seats }, input: asked }: { read: DayRecords; input: ReadDayHealthInput }) => ({ seats, input: asked })))
  return new WorkflowResponse(transform({ read }, (data) => data.read.records))
})
