import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { prepareService } from "../decisions/service-day"
import { BOOKING_MODULE } from "../modules/booking"
import { capacityOf } from "../modules/booking/rules"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import { addDays, eachDay } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { todayAt } from "../modules/family/rules"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminMealDay, AdminMealDaysResponse, Day } from "../types/http"
import { readGuests, readManagedService } from "./managed-services"

export type MealDaysAsked = { canteen_service_id: string; from?: Day | undefined; to?: Day | undefined; now: Temporal.Instant }

/**
 * The days of a canteen service as staff manage them. A service that is booked on the days of another one answers those.
 * @throws CanteenError `canteen_service.not_found`
 */
export async function readAdminMealDays(container: MedusaContainer, communes: CommuneScope, asked: MealDaysAsked): Promise<AdminMealDaysResponse> {
  const today = todayAt(asked.now)
  const { from = firstOfMonth(today), to = lastOfMonth(today) } = asked
  const chosen = await readManagedService(container, communes.toArray(), asked.canteen_service_id)
  const host = chosen.offered_on_id ? await readManagedService(container, communes.toArray(), chosen.offered_on_id) : chosen
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const [rules, closures, extraDays, seats, shared_with] = await Promise.all([
    module.readRules([host.id]),
    module.listCanteenClosures({ canteen_service_id: host.id, from_day: { $lte: to }, to_day: { $gte: from } }, { order: { from_day: "ASC", id: "ASC" } }),
    module.listCanteenExtraDays({ canteen_service_id: host.id, day: { $gte: from, $lte: to } }),
    container.resolve<BookingModuleService>(BOOKING_MODULE).countSeats([host.id], from, to),
    readGuests(container, host.id),
  ])
  const service = rules.get(host.id)
  if (!service) throw notFound("canteen_service", host.id)
  const prepared = prepareService(service, from, to)
  const seatsOf = new Map(seats.map((row) => [row.day, row]))
  const extraOf = new Map(extraDays.map((row) => [row.day, row.id]))
  const meal_days = eachDay(from, to).map((date): AdminMealDay => {
    const status = prepared.rules.dayStatus(date)
    const closure = closures.find((row) => row.from_day <= date && date <= row.to_day)
    const known = seatsOf.get(date)
    return {
      date,
      open: status.open,
      reason: status.reason,
      note: prepared.noteOf(date) ?? null,
      closure: closure ? { id: closure.id, reason: closure.reason, note: closure.note } : null,
      extra_day_id: extraOf.get(date) ?? null,
      capacity: capacityOf(known, host.capacity),
      seats_taken: known?.seats_taken ?? 0,
      menu: known?.menu ?? null,
    }
  })
  return { canteen_service: { id: host.id, name: host.name, commune: host.commune }, shared_with, today, meal_days }
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

const LONGEST_MONTH = 31

function lastOfMonth(day: Day): Day {
  return addDays(firstOfMonth(addDays(firstOfMonth(day), LONGEST_MONTH)), -1)
}
