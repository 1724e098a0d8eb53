import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import fc from "fast-check"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"

/** Where money of a spec moves: payees with their communes. */
export type Town = { payee_id: string; commune_id: string }

const FIRST = Date.parse("2026-09-01T00:00:00Z")
const LAST = Date.parse("2026-12-01T00:00:00Z")
const HOUR = 3_600_000

/** An instant of the autumn, often within an hour of midnight in Paris, where days are easily mistaken. */
const instant = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -HOUR, max: HOUR })).map(([day, shift]) => FIRST + day * 24 * HOUR - 2 * HOUR + shift)
)
const customer = fc.integer({ min: 1, max: 4 }).map((number) => `cus_${number}`)
const cents = fc.integer({ min: 1, max: 900 })

/** What may happen to the money of a family; towns and meals are chosen by number. */
export const event = fc.oneof(
  fc.record({ kind: fc.constantFrom("top_up" as const, "opening" as const, "adjustment" as const), customer, town: fc.nat(), cents: cents.map((own) => own * 10), at: instant }),
  fc.record({ kind: fc.constant("payout" as const), customer, town: fc.nat(), cents, at: instant }),
  fc.record({
    kind: fc.constantFrom("order" as const, "order" as const, "failed" as const, "under_way" as const),
    customer,
    town: fc.nat(),
    meals: fc.array(fc.record({ cents, town: fc.nat() }), { minLength: 1, maxLength: 6 }),
    wallet: fc.integer({ min: 0, max: 100 }),
    captured: fc.boolean(),
    at: instant,
  }),
  fc.record({ kind: fc.constant("gesture" as const), meal: fc.nat(), town: fc.nat(), cents, channel: fc.constantFrom("wallet" as const, "card" as const), sent: fc.boolean(), at: instant }),
  fc.record({ kind: fc.constant("cancel" as const), meal: fc.nat(), channel: fc.constantFrom("wallet" as const, "card" as const), sent: fc.boolean(), at: instant })
)
export type MoneyEvent = typeof event extends fc.Arbitrary<infer Event> ? Event : never

type Meal = { id: string; checkout_id: string; customer_id: string; payee_id: string; cents: number }

/** Writes random histories into the ledger and the bookings, as checkouts and cancellations leave them. */
export class MoneyHistory {
  private turn = 0
  private readonly paid: Meal[] = []
  private readonly wallets: StoreCreditModuleService
  private readonly bookings: BookingModuleService
  private readonly sql: { raw: (statement: string, bindings: unknown[]) => Promise<unknown> }

  constructor(container: MedusaContainer, private readonly towns: Town[]) {
    this.wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    this.sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    this.bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  }

  async happens(one: MoneyEvent): Promise<void> {
    this.turn += 1
    if (one.kind === "cancel") return this.cancel(one)
    if (one.kind === "gesture") return this.gesture(one)
    const { payee_id } = this.town(one.town)
    const owner = { customer_id: one.customer, payee_id, at: new Date(one.at) }
    const balance = await this.wallets.balanceOf(one.customer, payee_id)
    if ("meals" in one) return this.order(one, { ...owner, balance })
    const amount = one.kind === "payout" ? -Math.min(one.cents, balance) : one.cents
    if (amount !== 0) await this.wallets.post({ ...owner, amount_cents: amount, kind: one.kind, label: one.kind, idempotency_key: `${one.kind}:${this.turn}` })
  }

  private async order(one: Extract<MoneyEvent, { meals: unknown }>, { balance, at, ...owner }: { customer_id: string; payee_id: string; at: Date; balance: number }): Promise<void> {
    const total_cents = one.meals.reduce((sum, meal) => sum + meal.cents, 0)
    const wallet_cents = Math.min(balance, Math.floor((total_cents * one.wallet) / 100))
    const id = `chk_${this.turn}`
    const [state, settled] = one.kind === "order" ? (["ordered", one.captured || wallet_cents === total_cents] as const) : ([one.kind === "failed" ? "reversed" : "open", false] as const)
    await this.bookings.createCanteenCheckouts({ id, cart_id: `cart_${this.turn}`, ...owner, state, settled, total_cents, wallet_cents, arrived_at: at, order_id: state === "ordered" ? `order_${this.turn}` : null })
    if (wallet_cents > 0) {
      await this.wallets.post({ ...owner, at, amount_cents: -wallet_cents, kind: "checkout", label: "Réservation", idempotency_key: `checkout:${id}:1`, reference: id })
      const later = new Date(at.getTime() + 5 * 60_000)
      if (state === "reversed") await this.wallets.post({ ...owner, at: later, amount_cents: wallet_cents, kind: "reversal", label: "Non aboutie", idempotency_key: `reversal:${id}:1`, reference: id })
    }
    if (state === "reversed") return
    const communes = this.towns.filter(({ payee_id }) => payee_id === owner.payee_id)
    for (const [rank, meal] of one.meals.entries()) {
      const booking = { id: `book_${this.turn}_${rank}`, checkout_id: id, customer_id: owner.customer_id, cents: meal.cents }
      const commune_id = communes[meal.town % communes.length]?.commune_id ?? ""
      await this.bookings.createCanteenBookings({
        id: booking.id,
        checkout_id: id,
        customer_id: owner.customer_id,
        beneficiary_id: `benef_${this.turn}_${rank}`,
        meal_day_id: `mday_${this.turn}_${rank}`,
        meal_day_service_id: "csvc",
        canteen_service_id: "csvc",
        commune_id,
        tariff_id: "tarif",
        day: "2027-01-04",
        status: state === "ordered" ? "confirmed" : "held",
        price_cents: meal.cents,
        decided_under: {},
        booked_at: at,
      })
      if (state === "ordered" && settled) this.paid.push({ ...booking, payee_id: owner.payee_id })
    }
  }

  private async cancel(one: Extract<MoneyEvent, { kind: "cancel" }>): Promise<void> {
    const [meal] = this.paid.splice(one.meal % Math.max(1, this.paid.length), 1)
    if (!meal) return
    const { id, checkout_id, customer_id, payee_id, cents } = meal
    const at = new Date(one.at)
    await this.bookings.updateCanteenBookings({ id, status: "cancelled", cancelled_at: at, cancelled_by: customer_id })
    const state = one.channel === "wallet" || one.sent ? "done" : "due"
    await this.bookings.createCanteenRefunds({ booking_id: id, checkout_id, channel: one.channel, cents, state })
    if (one.channel === "wallet") {
      await this.wallets.post({ customer_id, payee_id, at, amount_cents: cents, kind: "refund", label: "Annulation", idempotency_key: `refund:${id}`, reference: id })
    }
  }

  /** Staff gives something back on an order, and cancels nothing. */
  private async gesture({ meal, town, cents, channel, sent, at }: Extract<MoneyEvent, { kind: "gesture" }>): Promise<void> {
    const paid = this.paid[meal % Math.max(1, this.paid.length)]
    if (!paid) return
    const { checkout_id, customer_id, payee_id } = paid
    const communes = this.towns.filter((own) => own.payee_id === payee_id)
    const commune_id = communes[town % communes.length]?.commune_id ?? ""
    const id = `cref_${this.turn}`
    await this.bookings.createCanteenRefunds({ id, booking_id: null, checkout_id, channel, cents, state: sent ? "done" : "due", commune_id, reason: "Geste" })
    await this.sql.raw("UPDATE canteen_refund SET created_at = ? WHERE id = ?", [new Date(at), id])
    if (channel === "wallet") {
      await this.wallets.post({ customer_id, payee_id, at: new Date(at), amount_cents: cents, kind: "refund", label: "Geste", idempotency_key: `refund:${id}`, reference: id })
    }
  }

  private town(number: number): Town {
    const town = this.towns[number % this.towns.length]
    if (!town) throw new Error("a history needs a town")
    return town
  }
}
