import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { COMMUNE_MODULE } from "../modules/commune"
import { pastDay } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { todayAt } from "../modules/family/rules"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { readHosts } from "../queries/managed-services"
import type { ExtraDay } from "../types/http"

export type OpenExtraDayInput = { canteen_service_id: string; date: string; user_id: string; commune_ids: string[]; now: string }
type Opened = { extra_day: ExtraDay; fresh: boolean }

const openStep = createStep(
  "canteen-open-extra-day",
  async ({ canteen_service_id, date, commune_ids, now }: OpenExtraDayInput, { container }) => {
    const today = todayAt(Temporal.Instant.from(now))
    if (date < today) throw pastDay("date", date, today)
    const [host] = await readHosts(container, commune_ids, { ids: [canteen_service_id], field: "canteen_service_id" })
    if (!host) throw new Error(`service ${canteen_service_id} has no meal days`)
    const { id, fresh } = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).openExtraDay(host.id, date)
    const extra_day = { id, date, canteen_service: { id: host.id, name: host.name, commune: host.commune } }
    return new StepResponse<Opened, string | null>({ extra_day, fresh }, fresh ? id : null)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).softDeleteCanteenExtraDays([id])
  }
)

const recordStep = createStep("canteen-record-extra-day", async ({ opened, user_id }: { opened: Opened; user_id: string }, { container }) => {
  const { id, date, canteen_service } = opened.extra_day
  const details = { canteen_service_id: canteen_service.id, date }
  const act = { user_id, action: "extra_day.created", subject_id: id, commune_id: canteen_service.commune.id, details }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record(opened.fresh ? [act] : [])
  return new StepResponse(undefined)
})

/** Opens a service on a day on which it would be shut; the same day again answers the same opening. */
export const openExtraDayWorkflow = createWorkflow("canteen-open-extra-day-of-a-service", (input: OpenExtraDayInput) => {
  const opened = openStep(input)
  recordStep({ opened, user_id: input.user_id })
  return new WorkflowResponse(opened)
})
