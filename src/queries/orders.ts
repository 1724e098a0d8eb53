import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingRow, CheckoutRecord, RefundRow } from "../modules/booking/service"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { TopUpRow } from "../modules/store-credit/service"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { notFound } from "../types/canteen-error"
import type { BookingView, OrderSummary } from "../types/http"
import { readBookings } from "./bookings"

type OrderRow = { id: string; display_id: number; created_at: string | Date }
type Around = { checkout?: CheckoutRecord; topUp?: TopUpRow; bookings: Pick<BookingRow, "canteen_service_id">[]; refunds: RefundRow[]; serviceNames: Map<string, string> }

const TOP_UP_TITLE = "Recharge de crédit cantine"

/** A customer's orders, newest first: never their items, which core would all send. */
export async function readOrders(
  container: MedusaContainer,
  customerId: string,
  page: { limit: number; offset: number }
): Promise<[OrderSummary[], number]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "created_at"],
    filters: { customer_id: customerId, is_draft_order: false },
    pagination: { take: page.limit, skip: page.offset, order: { display_id: "DESC" } },
  })
  return [await summarise(container, data as unknown as OrderRow[]), metadata?.count ?? 0]
}

/** What one order of a customer is about; another customer's is not found. */
export async function readOrderSummary(container: MedusaContainer, orderId: string, customerId: string): Promise<OrderSummary> {
  const [summary] = await summarise(container, [await findOrder(container, orderId, customerId)])
  if (!summary) throw notFound("order", orderId)
  return summary
}

/** @throws CanteenError `order.not_found`, also for another customer's */
async function findOrder(container: MedusaContainer, orderId: string, customerId: string): Promise<OrderRow> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "display_id", "created_at"], filters: { id: orderId, customer_id: customerId } })
  const [order] = data as unknown as OrderRow[]
  if (!order) throw notFound("order", orderId)
  return order
}

/** One order of a customer with its meals; another customer's is not found. */
export async function readOrder(
  container: MedusaContainer,
  orderId: string,
  customer: { id: string; now: Temporal.Instant }
): Promise<OrderSummary & { bookings: BookingView[] }> {
  const bookingModule = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [order, [checkout], topUps] = await Promise.all([
    findOrder(container, orderId, customer.id),
    bookingModule.checkoutsOfOrders([orderId]),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({ order_id: orderId }),
  ])
  const around: Around = { checkout, topUp: topUps[0], bookings: [], refunds: [], serviceNames: new Map() }
  if (!checkout) return { ...toSummary(order, around), bookings: [] }
  const everything = { limit: 2000, offset: 0, now: customer.now }
  const [[bookings], refunds] = await Promise.all([
    readBookings(container, { customer_id: customer.id, checkout_id: checkout.id }, everything),
    bookingModule.listCanteenRefunds({ checkout_id: checkout.id }),
  ])
  const booked = bookings.map(({ canteen_service }) => ({ canteen_service_id: canteen_service.id }))
  const serviceNames = new Map(bookings.map(({ canteen_service: { id, name } }) => [id, name]))
  return { ...toSummary(order, { ...around, bookings: booked, refunds, serviceNames }), bookings }
}

async function summarise(container: MedusaContainer, orders: OrderRow[]): Promise<OrderSummary[]> {
  if (orders.length === 0) return []
  const ids = orders.map((order) => order.id)
  const bookingModule = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [checkouts, topUps, catalogue] = await Promise.all([
    bookingModule.checkoutsOfOrders(ids),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({ order_id: ids }),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue(),
  ])
  const checkoutIds = checkouts.map((checkout) => checkout.id)
  const [bookings, refunds] = await Promise.all([
    bookingModule.listCanteenBookings({ checkout_id: checkoutIds }, { select: ["id", "checkout_id", "canteen_service_id", "status", "price_cents"] }),
    bookingModule.listCanteenRefunds({ checkout_id: checkoutIds }),
  ])
  const serviceNames = new Map(catalogue.flatMap((commune) => commune.canteen_services.map((service) => [service.id, service.name] as const)))
  return orders.map((order) => {
    const checkout = checkouts.find((own) => own.order_id === order.id)
    return toSummary(order, {
      checkout,
      topUp: topUps.find((own) => own.order_id === order.id),
      bookings: bookings.filter((booking) => booking.checkout_id === checkout?.id),
      refunds: refunds.filter((refund) => refund.checkout_id === checkout?.id),
      serviceNames,
    })
  })
}

/** The figures of an order are those of its checkout: what was paid then, and what came back since. */
function toSummary(order: OrderRow, { checkout, topUp, bookings, refunds, serviceNames }: Around): OrderSummary {
  const names = new Set(bookings.map((booking) => serviceNames.get(booking.canteen_service_id) ?? ""))
  const total = checkout?.total_cents ?? topUp?.amount_cents ?? 0
  const wallet = checkout?.wallet_cents ?? 0
  return {
    id: order.id,
    display_id: order.display_id,
    created_at: (checkout?.arrived_at ?? topUp?.asked_at ?? new Date(order.created_at)).toISOString(),
    kind: topUp ? "top_up" : "meals",
    title: topUp ? TOP_UP_TITLE : [...names].join(", "),
    meals_count: bookings.length,
    total_cents: total,
    wallet_cents: wallet,
    card_cents: total - wallet,
    refunded_cents: refunds.reduce((sum, refund) => sum + refund.cents, 0),
  }
}
