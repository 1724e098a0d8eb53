import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import { capacityOf } from "../modules/booking/rules"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminWaitingEntry, DaySeats, FamilyRef, Named, SeatRefusal, WaitingState } from "../types/http"
import { type Customer, readCustomers } from "./customers"
import { toFamilyRef } from "./family-views"

type Page = { limit: number; offset: number }
type Range = { from?: string; to?: string }
type Who = { customer_id: string; beneficiary_id: string }

/** The seats of a day in the caller's communes: one line for each service that has meal days of its own. */
export async function readDaySeats(container: MedusaContainer, communes: CommuneScope, asked: { date: string; canteen_service_id?: string }): Promise<DaySeats[]> {
  const { date, canteen_service_id } = asked
  const services = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenServices(
    { commune_id: communes.toArray(), offered_on_id: null, ...(canteen_service_id ? { id: canteen_service_id } : {}) },
    { select: ["id", "name", "capacity"], order: { rank: "ASC", name: "ASC" } }
  )
  if (services.length === 0) return []
  const rows = await container.resolve<BookingModuleService>(BOOKING_MODULE).countSeats(services.map(({ id }) => id), date, date)
  const seatsOf = new Map(rows.map((row) => [row.canteen_service_id, row]))
  return services.map(({ id, name, capacity }) => {
    const seats = seatsOf.get(id)
    return {
      canteen_service: { id, name },
      capacity: capacityOf(seats, capacity),
      seats_taken: seats?.seats_taken ?? 0,
      seats_offered: seats?.offered ?? 0,
      waiting: seats?.waiting ?? 0,
    }
  })
}

/** The waiting lists of one canteen service, by day and rank. @throws CanteenError `canteen_service.not_found`, also for another commune's */
export async function readWaitingList(
  container: MedusaContainer,
  communes: CommuneScope,
  { canteen_service_id, state, limit, offset, ...range }: Page & Range & { canteen_service_id: string; state?: WaitingState }
): Promise<[AdminWaitingEntry[], number]> {
  const [service] = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenServices({ id: canteen_service_id, commune_id: communes.toArray() }, { select: ["id", "name"] })
  if (!service) throw notFound("canteen_service", canteen_service_id)
  const states: WaitingState[] = state ? [state] : ["waiting", "offered"]
  const [rows, count] = await container
    .resolve<BookingModuleService>(BOOKING_MODULE)
    .lines.find({ ...range, canteen_service_id, states }, { limit, offset })
  const nameOf = await readNames(container, rows)
  const waiting = rows.map((row) => ({
    id: row.id,
    date: row.day,
    canteen_service: { id: service.id, name: service.name },
    ...nameOf(row),
    state: row.state,
    rank: row.rank,
    take_at_once: row.at_once !== "no",
    joined_at: row.joined_at.toISOString(),
    offered_until: row.state === "offered" ? (row.offered_until?.toISOString() ?? null) : null,
  }))
  return [waiting, count]
}

/** The register of refusals for lack of seats of the caller's communes, by day of the meal. */
export async function readSeatRefusals(
  container: MedusaContainer,
  communes: CommuneScope,
  { from, to, canteen_service_id, limit, offset }: Page & Range & { canteen_service_id?: string }
): Promise<[SeatRefusal[], number]> {
  const day = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) }
  const [rows, count] = await container.resolve<BookingModuleService>(BOOKING_MODULE).listAndCountCanteenSeatRefusals(
    { commune_id: communes.toArray(), ...(from || to ? { day } : {}), ...(canteen_service_id ? { canteen_service_id } : {}) },
    { take: limit, skip: offset, order: { day: "ASC", refused_at: "ASC", id: "ASC" } }
  )
  const [nameOf, placeOf] = await Promise.all([readNames(container, rows), readPlaces(container, rows.map((row) => row.canteen_service_id))])
  const refusals = rows.map((row) => ({
    id: row.id,
    date: row.day,
    ...placeOf(row),
    ...nameOf(row),
    capacity: row.capacity,
    seats_taken: row.seats_taken,
    seats_reserved: row.seats_reserved,
    seats_asked: row.seats_asked,
    refused_at: row.refused_at.toISOString(),
  }))
  return [refusals, count]
}

type Names = { beneficiary: { id: string; first_name: string; last_name: string }; family: FamilyRef }

async function readNames(container: MedusaContainer, rows: Who[]): Promise<(row: Who) => Names> {
  const [names, customers] = await Promise.all([
    container.resolve<FamilyModuleService>(FAMILY_MODULE).namesOf(rows.map((row) => row.beneficiary_id)),
    readCustomers(container, [...new Set(rows.map((row) => row.customer_id))]),
  ])
  return ({ beneficiary_id, customer_id }) => {
    const person = names.get(beneficiary_id)
    return {
      beneficiary: { id: beneficiary_id, first_name: person?.first_name ?? "", last_name: person?.last_name ?? "" },
      family: familyOf(customer_id, customers.get(customer_id)),
    }
  }
}

/** A customer that was erased keeps its id in what the commune must keep. */
function familyOf(customer_id: string, customer: Customer | undefined): FamilyRef {
  return customer ? toFamilyRef(customer) : { customer_id, first_name: "", last_name: "", email: "", phone: null }
}

type Place = { canteen_service: Named; commune: Named }

async function readPlaces(container: MedusaContainer, serviceIds: string[]): Promise<(row: { canteen_service_id: string; commune_id: string }) => Place> {
  const services = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenServices({ id: [...new Set(serviceIds)] }, { relations: ["commune"] })
  const known = new Map(services.map((service) => [service.id, service]))
  return ({ canteen_service_id, commune_id }) => {
    const service = known.get(canteen_service_id)
    return {
      canteen_service: { id: canteen_service_id, name: service?.name ?? "" },
      commune: { id: commune_id, name: service?.commune.name ?? "" },
    }
  }
}
