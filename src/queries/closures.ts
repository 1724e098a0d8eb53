import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import { pastDay } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { todayAt } from "../modules/family/rules"
import type { CommuneScope } from "../types/commune-scope"
import type { ClosedMeals, Closure, ClosurePreviewResponse, ClosuresCreatedResponse, ClosuresResponse } from "../types/http"
import { readHosts } from "./managed-services"

type Filter = { id?: string[]; canteen_service_id?: string; from?: string; to?: string }

const NOTHING: ClosedMeals = { meals: 0, families: 0, refund_cents: 0 }

/** What shutting these days would cancel, as it is now. @throws CanteenError `calendar.past`, `canteen_service.not_found`, `calendar.offered_on` */
export async function readClosurePreview(
  container: MedusaContainer,
  communes: CommuneScope,
  asked: { canteen_service_ids: string[]; from: string; to: string; now: Temporal.Instant }
): Promise<ClosurePreviewResponse> {
  const today = todayAt(asked.now)
  if (asked.from < today) throw pastDay("from", asked.from, today)
  const hosts = await readHosts(container, communes.toArray(), { ids: asked.canteen_service_ids, field: "canteen_service_ids" })
  const concerned = await container
    .resolve<BookingModuleService>(BOOKING_MODULE)
    .closedDays.countConcerned({ meal_day_service_ids: hosts.map((host) => host.id), from: asked.from, to: asked.to })
  return { preview: { ...concerned, canteen_services: hosts.map(({ id, name }) => ({ id, name })) } }
}

/** Closures of the caller's communes that touch a period, the next ones first, with what each has cancelled. */
export async function readClosures(
  container: MedusaContainer,
  communes: CommuneScope,
  { limit, offset, ...filter }: Filter & { limit: number; offset: number }
): Promise<ClosuresResponse> {
  const [closures, count] = await readRows(container, communes, filter, { limit, offset })
  return { closures, count, limit, offset }
}

/** Closures that were just written, with what they have cancelled together. */
export async function readWrittenClosures(container: MedusaContainer, communes: CommuneScope, ids: string[]): Promise<ClosuresCreatedResponse> {
  const [closures] = await readRows(container, communes, { id: ids }, { limit: ids.length, offset: 0 })
  const families = await container.resolve<BookingModuleService>(BOOKING_MODULE).closedDays.countFamilies(ids)
  const sum = (field: "meals" | "refund_cents"): number => closures.reduce((total, { cancelled }) => total + cancelled[field], 0)
  return { closures, cancelled: { meals: sum("meals"), families, refund_cents: sum("refund_cents") } }
}

async function readRows(
  container: MedusaContainer,
  communes: CommuneScope,
  { id, canteen_service_id, from, to }: Filter,
  page: { limit: number; offset: number }
): Promise<[Closure[], number]> {
  const filter = {
    canteen_service: { commune_id: communes.toArray(), ...(canteen_service_id ? { id: canteen_service_id } : {}) },
    ...(id ? { id } : {}),
    ...(from ? { to_day: { $gte: from } } : {}),
    ...(to ? { from_day: { $lte: to } } : {}),
  }
  const [rows, count] = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listAndCountCanteenClosures(filter, {
    relations: ["canteen_service", "canteen_service.commune"],
    order: { from_day: "ASC", id: "ASC" },
    take: page.limit,
    skip: page.offset,
  })
  const cancelled = await container.resolve<BookingModuleService>(BOOKING_MODULE).closedDays.cancelledBy(rows.map((row) => row.id))
  const closures = rows.map(({ canteen_service: { id: serviceId, name, commune }, ...row }) => ({
    id: row.id,
    canteen_service: { id: serviceId, name, commune: { id: commune.id, name: commune.name } },
    from: row.from_day,
    to: row.to_day,
    reason: row.reason,
    note: row.note,
    created_at: row.created_at.toISOString(),
    cancelled: cancelled.get(row.id) ?? NOTHING,
    settled: row.settled,
  }))
  return [closures, count]
}
