import type { MedusaContainer } from "@medusajs/framework/types"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { type BookingFacts, communeOf, personOf, readBookingFacts, serviceOf } from "./bookings"
import { type Customer, readCustomers } from "./customers"
import { readDisplayIds } from "./display-ids"
import { readPayees } from "./wallets"

const A_LONG_ORDER = { limit: 2000, offset: 0 }

/** To whom a mail goes. */
export type Addressee = { email: string; first_name: string }
export type OrderToTell = {
  to: Addressee
  commune: string | null
  display_id: number
  lines: { beneficiary: string; canteen_service: string; dates: string[]; total_cents: number }[]
  total_cents: number
  wallet_cents: number
  card_cents: number
}
export type CancellationToTell = {
  to: Addressee
  commune: string | null
  meals: { beneficiary: string; canteen_service: string; date: string; refund_cents: number; refund_to: "wallet" | "card" }[]
  /** Why staff cancelled them; null when the family did. */
  reason: string | null
}
export type TopUpToTell = { to: Addressee; payee: string; amount_cents: number; balance_cents: number }

/** What an order's mail says; nothing for an order that holds no meals of ours. */
export async function readOrderToTell(container: MedusaContainer, orderId: string): Promise<OrderToTell | null> {
  const [checkout] = await container.resolve<BookingModuleService>(BOOKING_MODULE).checkoutsOfOrders([orderId])
  if (!checkout) return null
  const [[facts], to, displayIds] = await Promise.all([
    readBookingFacts(container, { checkout_id: checkout.id }, A_LONG_ORDER),
    readAddressee(container, checkout.customer_id),
    readDisplayIds(container, [orderId]),
  ])
  const { total_cents, wallet_cents } = checkout
  return { to, commune: communeOf(facts), display_id: displayIds.get(orderId) ?? 0, lines: linesOf(facts), total_cents, wallet_cents, card_cents: total_cents - wallet_cents }
}

/** What the mail of cancelled meals says. */
export async function readCancellationToTell(container: MedusaContainer, customerId: string, bookingIds: string[]): Promise<CancellationToTell> {
  const [[facts], to] = await Promise.all([
    readBookingFacts(container, { id: bookingIds, customer_id: customerId }, A_LONG_ORDER),
    readAddressee(container, customerId),
  ])
  const meals = facts.map((own) => ({
    beneficiary: personOf(own).first_name,
    canteen_service: serviceOf(own).name,
    date: own.row.day,
    refund_cents: own.refunds.reduce((sum, refund) => sum + refund.cents, 0),
    refund_to: own.refunds.some((refund) => refund.channel === "card") ? ("card" as const) : ("wallet" as const),
  }))
  const reason = facts.find(({ row }) => row.cancel_reason !== null)?.row.cancel_reason
  return { to, commune: communeOf(facts), meals, reason: reason ?? null }
}

/** What a top-up's receipt says. */
export async function readTopUpToTell(container: MedusaContainer, accountId: string): Promise<Omit<TopUpToTell, "amount_cents" | "balance_cents">> {
  const account = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).retrieveCanteenWalletAccount(accountId)
  const [to, payees] = await Promise.all([readAddressee(container, account.customer_id), readPayees(container)])
  return { to, payee: payees.get(account.payee_id)?.name ?? "" }
}

/** To whom the mails of a customer go. */
export async function readAddressee(container: MedusaContainer, customerId: string): Promise<Addressee> {
  return (await readAddressees(container, [customerId]))(customerId)
}

/** To whom the mails of each of these customers go, in one SQL statement; the answer throws for one who is gone. */
export async function readAddressees(container: MedusaContainer, customerIds: string[]): Promise<(customerId: string) => Addressee> {
  const customers = await readCustomers(container, customerIds)
  return (customerId) => {
    const customer: Customer | undefined = customers.get(customerId)
    if (!customer) throw new Error(`customer ${customerId} is gone`)
    return { email: customer.email, first_name: customer.first_name ?? "" }
  }
}

function linesOf(facts: BookingFacts[]): OrderToTell["lines"] {
  const lines = new Map<string, OrderToTell["lines"][number]>()
  for (const own of facts) {
    const key = `${own.row.beneficiary_id} ${own.row.canteen_service_id}`
    const line = lines.get(key) ?? { beneficiary: personOf(own).first_name, canteen_service: serviceOf(own).name, dates: [], total_cents: 0 }
    line.dates.push(own.row.day)
    line.total_cents += own.row.price_cents
    lines.set(key, line)
  }
  return [...lines.values()]
}
