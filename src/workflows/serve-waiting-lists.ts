import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { type PreparedService, prepareService } from "../decisions/service-day"
import { decideOffer, lineOver } from "../decisions/waiting"
import { BOOKING_MODULE } from "../modules/booking"
import { freeSeats } from "../modules/booking/rules"
import type { Verdict } from "../modules/booking/serve-line"
import type BookingModuleService from "../modules/booking/service"
import type { Candidate, WaitedDay } from "../modules/booking/waiting-reads"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { takeAtOnce } from "./take-at-once"
import { tellWaiting } from "./tell-waiting"
import { tried } from "./tried"

export type ServeWaitingListsInput = { now: string }

const A_RUN = 200
/** Families looked at beyond the free seats, since some may no longer book. */
const SPARE = 10

/** Each part stands alone: one that fails is logged, and tried again at the next run. */
const serveStep = createStep("canteen-serve-waiting-lists", async (input: ServeWaitingListsInput, { container }) => {
  const { lines } = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const now = Temporal.Instant.from(input.now)
  const at = new Date(now.epochMilliseconds)
  const days = await lines.waitedDays(at)
  const services = await prepareServices(container, days)
  for (const day of days) await tried(container, `waiting list of ${day.day}`, () => serveDay(container, day, { services, now }))
  for (const id of await lines.dueAtOnce(at, A_RUN)) await tried(container, `booking of waiting entry ${id}`, () => takeAtOnce(container, id, now))
  for (const id of await lines.untold(A_RUN)) await tried(container, `mail about waiting entry ${id}`, () => tellWaiting(container, id, now))
  return new StepResponse({ days: days.length })
})

async function prepareServices(container: MedusaContainer, days: WaitedDay[]): Promise<Map<string, PreparedService>> {
  const dates = days.map(({ day }) => day).sort()
  const rules = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([...new Set(days.flatMap((day) => day.asked_service_ids))])
  return new Map([...rules].map(([id, service]) => [id, prepareService(service, dates[0] ?? "", dates.at(-1) ?? "")]))
}

type Rules = { services: Map<string, PreparedService>; now: Temporal.Instant }

/** A day on which nothing can have changed costs one reading: no family is looked at. */
async function serveDay(container: MedusaContainer, day: WaitedDay, { services, now }: Rules): Promise<void> {
  const { lines } = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [asked] = day.asked_service_ids.flatMap((id) => services.get(id) ?? [])
  if (!asked) return
  const over = new Map(day.asked_service_ids.map((id) => [id, overFor(services.get(id), day.day, now)]))
  const { capacity } = asked.service
  const free = freeSeats(day, capacity) ?? day.waiting
  const isOver = [...over.values()].some((refusal) => refusal !== null)
  if (!day.overdue && !isOver && day.offered === 0 && (free <= 0 || day.waiting === 0)) return
  const candidates = await lines.readLine(day.meal_day_id, isOver ? A_RUN : Math.max(0, free) + SPARE)
  const verdicts = new Map<string, Verdict>()
  for (const candidate of candidates) {
    const refusal = over.get(candidate.canteen_service_id)
    verdicts.set(candidate.id, refusal ? { refusal } : await decide(container, candidate, { services, now }))
  }
  await lines.serve({ meal_day_id: day.meal_day_id, capacity, at: new Date(now.epochMilliseconds), verdicts })
}

function overFor(prepared: PreparedService | undefined, day: string, now: Temporal.Instant): ReturnType<typeof lineOver> {
  return prepared ? lineOver(prepared, day, now) : null
}

async function decide(container: MedusaContainer, candidate: Candidate, { services, now }: Rules): Promise<Verdict> {
  const prepared = services.get(candidate.canteen_service_id)
  if (!prepared) return { refusal: "membership_missing" }
  const family = await container.resolve<FamilyModuleService>(FAMILY_MODULE).readBookers(candidate.customer_id)
  return decideOffer(prepared, family, candidate, now)
}

/**
 * Serves every waiting list from what is stored: offers that ended, free seats for the first in line, meals that the wallet takes by itself, mails.
 * Can be run again at any time, by several processes at once.
 */
export const serveWaitingListsWorkflow = createWorkflow(
  "canteen-serve-all-waiting-lists",
  (input: ServeWaitingListsInput) => new WorkflowResponse(serveStep(input))
)
