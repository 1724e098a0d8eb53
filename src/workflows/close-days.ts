import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { COMMUNE_MODULE } from "../modules/commune"
import type { WrittenClosure } from "../modules/commune/closures"
import { pastDay } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { todayAt } from "../modules/family/rules"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { readHosts } from "../queries/managed-services"
import { cancelClosedMeals } from "./closed-meals"

export type CloseDaysInput = {
  canteen_service_ids: string[]
  from: string
  to: string
  reason: string
  note: string | null
  user_id: string
  commune_ids: string[]
  now: string
}
export const CLOSURE_WRITTEN = "canteen.closure_written"

type Written = WrittenClosure & { commune_id: string }

/** Not compensated: days that are shut stay shut when the rest fails, and the rest is finished by the same request again, or by a job. */
const writeClosuresStep = createStep("canteen-write-closures", async (input: CloseDaysInput, { container }) => {
  const today = todayAt(Temporal.Instant.from(input.now))
  if (input.from < today) throw pastDay("from", input.from, today)
  const hosts = await readHosts(container, input.commune_ids, { ids: input.canteen_service_ids, field: "canteen_service_ids" })
  const { from, to, reason, note, user_id } = input
  const closures = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .close({ canteen_service_ids: hosts.map((service) => service.id), from, to, reason, note, by: user_id })
  const communeOf = new Map(hosts.map((service) => [service.id, service.commune.id]))
  return new StepResponse<Written[]>(closures.map((closure) => ({ ...closure, commune_id: communeOf.get(closure.canteen_service_id) ?? "" })))
})

const recordClosuresStep = createStep("canteen-record-closures", async (closures: Written[], { container }) => {
  const acts = closures
    .filter((closure) => closure.fresh)
    .map(({ id, commune_id, canteen_service_id, from_day, to_day, reason, note, created_by }) => ({
      user_id: created_by ?? "",
      action: "closure.created",
      subject_id: id,
      commune_id,
      details: { canteen_service_id, from: from_day, to: to_day, reason, note },
    }))
  await container.resolve<StaffModuleService>(STAFF_MODULE).record(acts)
  return new StepResponse(undefined)
})

const cancelClosedMealsStep = createStep("canteen-cancel-closed-meals", async ({ closures, now }: { closures: Written[]; now: string }, { container }) => {
  await cancelClosedMeals(container, closures, new Date(Temporal.Instant.from(now).epochMilliseconds))
  return new StepResponse(undefined)
})

/**
 * Shuts days: the closure first, so that no booking slips in, then every meal of those days back to the families' wallets. Orders and mails follow.
 * The same request again has no effect but to finish what was begun.
 */
export const closeDaysWorkflow = createWorkflow("canteen-close-days", (input: CloseDaysInput) => {
  const closures = writeClosuresStep(input)
  recordClosuresStep(closures)
  cancelClosedMealsStep({ closures, now: input.now })
  emitEventStep({
    eventName: CLOSURE_WRITTEN,
    data: transform({ closures }, ({ closures }) => ({ decision_ids: [...new Set(closures.map((closure) => closure.decision_id))] })),
  })
  return new WorkflowResponse(transform({ closures }, ({ closures }) => closures.map((closure) => closure.id)))
})
