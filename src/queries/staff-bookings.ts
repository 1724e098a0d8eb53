import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { staffRefundCents } from "../decisions/staff-cancelling"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminBooking, AttendanceResponse, BookingStatus } from "../types/http"
import { type BookingFacts, type BookingFilter, type BookingPage, personOf, readBookingFacts, refundedCents, serviceOf, tariffOf } from "./bookings"
import { type Customer, readCustomers } from "./customers"
import { readChosenDiets } from "./diets"
import { readDisplayIds } from "./display-ids"
import { toFamilyRef } from "./family-views"

/** A booking in one of these states is a meal that the kitchen cooks. */
export const EXPECTED: BookingStatus[] = ["confirmed", "served", "absent"]
const A_FULL_CANTEEN = 5000

/** Who eats on a day in the caller's communes, and which diet. Without `fullNames` the last name is its initial, which is what a kitchen may see. */
export async function readAttendance(
  container: MedusaContainer,
  communes: CommuneScope,
  asked: { date: string; canteen_service_id?: string; fullNames: boolean }
): Promise<AttendanceResponse> {
  const { date, canteen_service_id, fullNames } = asked
  const filter: BookingFilter = { commune_id: communes.toArray(), from: date, to: date, status: EXPECTED }
  const [facts, count] = await readBookingFacts(
    container,
    canteen_service_id ? { ...filter, canteen_service_id } : filter,
    { limit: A_FULL_CANTEEN, offset: 0 }
  )
  const eaters = [...new Set(facts.map(({ row }) => row.beneficiary_id))]
  const [dietOf, health_revision] = await Promise.all([
    readChosenDiets(container, eaters),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).care.healthRevision(eaters),
  ])
  const attendance = facts.map((own) => {
    const { id, name } = serviceOf(own)
    const person = personOf(own)
    const last_name = fullNames ? person.last_name : initialOf(person.last_name)
    return {
      booking_id: own.row.id,
      beneficiary: { ...person, last_name, birth_date: fullNames ? (own.person?.birth_date ?? null) : null },
      canteen_service: { id, name },
      tariff: tariffOf(own),
      diet: dietOf(own.row.beneficiary_id, own.row.commune_id),
      status: own.row.status,
    }
  })
  attendance.sort((a, b) => nameOf(a.beneficiary).localeCompare(nameOf(b.beneficiary), "fr"))
  return { date, attendance, count, health_revision }
}

function initialOf(name: string): string {
  const [letter] = name
  return letter ? `${letter}.` : ""
}

function nameOf({ first_name, last_name }: { first_name: string; last_name: string }): string {
  return `${last_name} ${first_name}`
}

/** Bookings of the caller's communes with their families and orders. */
export async function readAdminBookings(
  container: MedusaContainer,
  communes: CommuneScope,
  { filter, page, now }: { filter: BookingFilter; page: BookingPage; now: Temporal.Instant }
): Promise<[AdminBooking[], number]> {
  const [facts, count] = await readBookingFacts(container, { ...filter, commune_id: communes.toArray() }, page)
  const [customers, displayIds] = await Promise.all([
    readCustomers(container, [...new Set(facts.map(({ row }) => row.customer_id))]),
    readDisplayIds(container, [...new Set(facts.flatMap(({ checkout }) => checkout?.order_id ?? []))]),
  ])
  return [facts.map((own) => toAdminBooking(own, { customers, displayIds, now })), count]
}

type Around = { customers: Map<string, Customer>; displayIds: Map<string, number>; now: Temporal.Instant }

function toAdminBooking(facts: BookingFacts, { customers, displayIds, now }: Around): AdminBooking {
  const { row, checkout, promised } = facts
  const customer = customers.get(row.customer_id)
  const decision = promised?.decideCancelling({ date: row.day, now, paid_cents: row.price_cents })
  const { id, name, commune } = serviceOf(facts)
  return {
    id: row.id,
    date: row.day,
    status: row.status,
    price_cents: row.price_cents,
    refund_now_cents: row.status === "confirmed" ? staffRefundCents(decision, row.price_cents, false) : null,
    refund_cents: refundedCents(facts),
    cancel_reason: row.cancel_reason,
    order_id: checkout?.order_id ?? null,
    order_display_id: displayIds.get(checkout?.order_id ?? "") ?? null,
    beneficiary: personOf(facts),
    canteen_service: { id, name },
    commune,
    tariff: tariffOf(facts),
    family: customer
      ? toFamilyRef(customer)
      : { customer_id: row.customer_id, first_name: "", last_name: "", email: "", phone: null },
  }
}
