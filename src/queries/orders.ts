import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type { CheckoutFigures } from "../modules/booking/checkout-reads"
import type { CheckoutRecord } from "../modules/booking/service"
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
type Around = { topUp?: TopUpRow; paid?: { checkout: CheckoutRecord; figures?: CheckoutFigures }; serviceNames: Map<string, string> }

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
  const summary = await readOrderSummary(container, orderId, customer.id)
  const [checkout] = await container.resolve<BookingModuleService>(BOOKING_MODULE).checkoutsOfOrders([orderId])
  if (!checkout) return { ...summary, bookings: [] }
  const everything = { limit: 2000, offset: 0, now: customer.now }
  const [bookings] = await readBookings(container, { customer_id: customer.id, checkout_id: checkout.id }, everything)
  return { ...summary, bookings }
}

async function summarise(container: MedusaContainer, orders: OrderRow[]): Promise<OrderSummary[]> {
  if (orders.length === 0) return []
  const ids = orders.map((order) => order.id)
  const bookingModule = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [checkouts, topUps] = await Promise.all([
    bookingModule.checkoutsOfOrders(ids),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({ order_id: ids }),
  ])
  const figures = await bookingModule.checkouts.figures(checkouts.map(({ id }) => id))
  const serviceNames = await readServiceNames(container, [...figures.values()].flatMap(({ services }) => services.map((bought) => bought.canteen_service_id)))
  return orders.map((order) => {
    const topUp = topUps.find((own) => own.order_id === order.id)
    const checkout = checkouts.find((own) => own.order_id === order.id)
    const paid = checkout && { checkout, figures: figures.get(checkout.id) }
    return toSummary(order, { topUp, paid, serviceNames })
  })
}

/** Names by id, also of services that are no longer offered. */
async function readServiceNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const services = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenServices({ id: [...new Set(ids)] }, { select: ["id", "name"], withDeleted: true })
  return new Map(services.map(({ id, name }) => [id, name]))
}

/** The figures of an order are those of its checkout: what was paid then, and what came back since. */
function toSummary(order: OrderRow, { topUp, paid, serviceNames }: Around): OrderSummary {
  const services = paid?.figures?.services ?? []
  const total = paid?.checkout.total_cents ?? topUp?.amount_cents ?? 0
  const wallet = paid?.checkout.wallet_cents ?? 0
  return {
    id: order.id,
    display_id: order.display_id,
    created_at: (paid?.checkout.arrived_at ?? topUp?.asked_at ?? new Date(order.created_at)).toISOString(),
    kind: topUp ? "top_up" : "meals",
    title: topUp ? TOP_UP_TITLE : services.map((bought) => serviceNames.get(bought.canteen_service_id) ?? "").join(", "),
    meals_count: services.reduce((sum, bought) => sum + bought.meals, 0),
    total_cents: total,
    wallet_cents: wallet,
    card_cents: total - wallet,
    refunded_cents: paid?.figures?.refunded_cents ?? 0,
  }
}
