import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { type PreparedService, prepareService } from "../decisions/service-day"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingRow, CheckoutRecord, RefundRow } from "../modules/booking/service"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import type { BookingStatus, BookingView } from "../types/http"
import { readPromisedRules } from "./promised-rules"

export type BookingFilter = {
  id?: string[]
  customer_id?: string
  beneficiary_id?: string
  checkout_id?: string | string[]
  commune_id?: string[]
  closure_id?: string[]
  canteen_service_id?: string
  status?: BookingStatus[]
  from?: string
  to?: string
}
export type BookingPage = { limit: number; offset: number; newestFirst?: boolean }

/** A booking with everything around it: what views for parents and staff are made of. */
export type BookingFacts = {
  row: BookingRow
  checkout: CheckoutRecord | undefined
  refunds: RefundRow[]
  prepared: PreparedService | undefined
  /** The rules that the meal was booked under: they decide its cancelling. */
  promised: PreparedService["rules"] | undefined
  person: { id: string; first_name: string; last_name: string; birth_date: string | null } | undefined
}

/** Bookings with their services, names, orders and refunds: a constant number of statements. */
export async function readBookingFacts(container: MedusaContainer, filter: BookingFilter, page: BookingPage): Promise<[BookingFacts[], number]> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const { from, to, ...exact } = filter
  const day = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) }
  const [rows, count] = await bookings.listAndCountCanteenBookings(
    { ...exact, ...(from || to ? { day } : {}) },
    { take: page.limit, skip: page.offset, order: page.newestFirst ? { day: "DESC", id: "DESC" } : { day: "ASC", id: "ASC" } }
  )
  if (rows.length === 0) return [[], count]
  const [services, names, checkouts, refunds, promised] = await Promise.all([
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([...new Set(rows.map((row) => row.canteen_service_id))]),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).namesOf([...new Set(rows.map((row) => row.beneficiary_id))]),
    bookings.listCanteenCheckouts({ id: [...new Set(rows.map((row) => row.checkout_id))] }),
    bookings.listCanteenRefunds({ booking_id: rows.map((row) => row.id) }),
    readPromisedRules(container, rows),
  ])
  const days = rows.map((row) => row.day).sort()
  const prepared = new Map([...services].map(([id, service]) => [id, prepareService(service, days[0] ?? "", days.at(-1) ?? "")]))
  const promisedOf = (row: BookingRow): PreparedService["rules"] | undefined => {
    const service = prepared.get(row.canteen_service_id)
    return service && promised(row, service)
  }
  const checkoutOf = new Map(checkouts.map((checkout) => [checkout.id, checkout]))
  const facts = rows.map((row) => ({
    row,
    promised: promisedOf(row),
    checkout: checkoutOf.get(row.checkout_id),
    refunds: refunds.filter((refund) => refund.booking_id === row.id),
    prepared: prepared.get(row.canteen_service_id),
    person: names.get(row.beneficiary_id),
  }))
  return [facts, count]
}

/** Bookings as a parent reads them, with their deadline and whether it still lies ahead. */
export async function readBookings(
  container: MedusaContainer,
  filter: BookingFilter & { customer_id: string },
  page: BookingPage & { now: Temporal.Instant }
): Promise<[BookingView[], number]> {
  const [facts, count] = await readBookingFacts(container, filter, page)
  return [facts.map((own) => toBookingView(own, page.now)), count]
}

/** A booking as a parent reads it. */
export function toBookingView(facts: BookingFacts, now: Temporal.Instant): BookingView {
  const { row, checkout, refunds, promised } = facts
  const decision = promised?.decideCancelling({ date: row.day, now, paid_cents: row.price_cents })
  const can_cancel = row.status === "confirmed" && (decision?.allowed ?? false)
  return {
    id: row.id,
    date: row.day,
    beneficiary: personOf(facts),
    canteen_service: serviceOf(facts),
    tariff: tariffOf(facts),
    status: row.status,
    price_cents: row.price_cents,
    order_id: checkout?.order_id ?? null,
    cancel_until: decision?.cancel_until ?? null,
    can_cancel,
    refund_now_cents: can_cancel ? (decision?.refund_cents ?? 0) : null,
    refund_cents: refundedCents(facts),
    cancel_reason: row.cancel_reason,
    refund_to: row.status === "cancelled" ? (refunds.find((refund) => refund.channel === "card")?.channel ?? refunds[0]?.channel ?? null) : null,
  }
}

/** Cents that a cancelled meal gave back; null for a meal that stands. */
export function refundedCents({ row, refunds }: BookingFacts): number | null {
  return row.status === "cancelled" ? refunds.reduce((sum, refund) => sum + refund.cents, 0) : null
}

/** The name of who eats, for whoever may read names. */
export function personOf({ row, person }: BookingFacts): { id: string; first_name: string; last_name: string } {
  return { id: row.beneficiary_id, first_name: person?.first_name ?? "", last_name: person?.last_name ?? "" }
}

/** The booked canteen service and its commune. */
export function serviceOf({ row, prepared }: BookingFacts): BookingView["canteen_service"] {
  const service = prepared?.service
  return {
    id: row.canteen_service_id,
    name: service?.name ?? "",
    slug: service?.slug ?? "",
    commune: { id: row.commune_id, name: service?.commune.name ?? "" },
  }
}

/** The name of the commune whose meals these are; null when they are several communes'. */
export function communeOf(facts: BookingFacts[]): string | null {
  const names = new Set(facts.map((own) => serviceOf(own).commune.name))
  const [name] = names
  return names.size === 1 && name ? name : null
}

/** The tariff under which a meal was booked. */
export function tariffOf({ row, prepared }: BookingFacts): { id: string; label: string } {
  return { id: row.tariff_id, label: prepared?.service.tariffs.find((own) => own.id === row.tariff_id)?.label ?? "" }
}
