import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingRow, CheckoutRecord, RefundRow } from "../modules/booking/service"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminBooking, AdminOrder, Named } from "../types/http"
import { type Customer, readCustomers } from "./customers"
import { readDisplayIds } from "./display-ids"
import { toFamilyRef } from "./family-views"
import { readAdminBookings } from "./staff-bookings"

export type OrderFilter = { customer_id?: string; from?: string; to?: string }

/**
 * Orders with at least one meal in the caller's communes, newest first, each limited to those meals: their cents, their refunds,
 * and their share of what the wallet and the card paid.
 */
export async function readAdminOrders(
  container: MedusaContainer,
  communes: CommuneScope,
  { filter, page }: { filter: OrderFilter; page: { limit: number; offset: number } }
): Promise<[AdminOrder[], number]> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [ids, count] = await bookings.checkouts.find({ ...filter, commune_ids: communes.toArray() }, page)
  return [await toAdminOrders(container, communes, ids), count]
}

/** One order as the caller's communes see it, with its meals there. @throws CanteenError `order.not_found` */
export async function readAdminOrder(
  container: MedusaContainer,
  communes: CommuneScope,
  { orderId, now }: { orderId: string; now: Temporal.Instant }
): Promise<AdminOrder & { bookings: AdminBooking[] }> {
  const [checkout] = await container.resolve<BookingModuleService>(BOOKING_MODULE).checkoutsOfOrders([orderId])
  const [order] = checkout ? await toAdminOrders(container, communes, [checkout.id]) : []
  if (!checkout || !order) throw notFound("order", orderId)
  const everything = { limit: 2000, offset: 0 }
  const [bookings] = await readAdminBookings(container, communes, { filter: { checkout_id: checkout.id }, page: everything, now })
  return { ...order, bookings }
}

async function toAdminOrders(container: MedusaContainer, communes: CommuneScope, checkoutIds: string[]): Promise<AdminOrder[]> {
  if (checkoutIds.length === 0) return []
  const module = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [checkouts, bookings, refunds, catalogue] = await Promise.all([
    module.listCanteenCheckouts({ id: checkoutIds }),
    module.listCanteenBookings({ checkout_id: checkoutIds, commune_id: communes.toArray() }),
    module.listCanteenRefunds({ checkout_id: checkoutIds }),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue(),
  ])
  const [customers, displayIds] = await Promise.all([
    readCustomers(container, [...new Set(checkouts.map((checkout) => checkout.customer_id))]),
    readDisplayIds(container, checkouts.flatMap((checkout) => checkout.order_id ?? [])),
  ])
  const names = new Map(catalogue.map(({ id, name }) => [id, { id, name }]))
  return checkoutIds.flatMap((id) => {
    const checkout = checkouts.find((own) => own.id === id)
    const own = bookings.filter((booking) => booking.checkout_id === id)
    const customer = customers.get(checkout?.customer_id ?? "")
    if (!checkout?.order_id || !customer || own.length === 0) return []
    const displayId = displayIds.get(checkout.order_id) ?? 0
    return [toAdminOrder({ checkout, orderId: checkout.order_id, displayId, customer, bookings: own, refunds, names })]
  })
}

type Facts = {
  checkout: CheckoutRecord
  orderId: string
  displayId: number
  customer: Customer
  bookings: BookingRow[]
  refunds: RefundRow[]
  names: Map<string, Named>
}

function toAdminOrder({ checkout, orderId, displayId, customer, bookings, refunds, names }: Facts): AdminOrder {
  const total = bookings.reduce((sum, booking) => sum + booking.price_cents, 0)
  const wallet = checkout.total_cents === 0 ? 0 : Math.round((total * checkout.wallet_cents) / checkout.total_cents)
  const ids = new Set(bookings.map((booking) => booking.id))
  const communes = new Set(bookings.map((booking) => booking.commune_id))
  const isTheirs = ({ booking_id, checkout_id, commune_id }: RefundRow): boolean =>
    booking_id === null ? checkout_id === checkout.id && communes.has(commune_id ?? "") : ids.has(booking_id)
  return {
    id: orderId,
    display_id: displayId,
    created_at: checkout.arrived_at.toISOString(),
    family: toFamilyRef(customer),
    communes: [...communes].flatMap((id) => names.get(id) ?? []),
    meals_count: bookings.length,
    total_cents: total,
    wallet_cents: wallet,
    card_cents: total - wallet,
    refunded_cents: refunds.filter(isTheirs).reduce((sum, refund) => sum + refund.cents, 0),
  }
}
