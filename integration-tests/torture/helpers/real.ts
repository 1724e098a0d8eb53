import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../../../src/modules/booking"
import type { Claim } from "../../../src/modules/booking/claim"
import type BookingModuleService from "../../../src/modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../../src/modules/store-credit"
import type StoreCreditModuleService from "../../../src/modules/store-credit/service"
import { beginCheckout, reverseCheckout } from "../../../src/workflows/checkout"
import { cancelAndRefund } from "./families"
import { HOLD_MINUTES, type Model, type Operation, PRICE_CENTS, SEATS, type State } from "./model"

const START = Date.parse("2026-11-23T07:00:00Z")
const PAYEE = "payee_torture"
const dayOf = (day: number): string => new Date(Date.UTC(2027, 0, 4 + day)).toISOString().slice(0, 10)

/** The modules themselves, on families, days and carts that are this sequence's own. */
export class Real {
  private readonly bookings: BookingModuleService
  private readonly wallets: StoreCreditModuleService
  private topUps = 0

  constructor(
    private readonly container: MedusaContainer,
    private readonly run: string,
    private readonly model: Model
  ) {
    this.bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
    this.wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  }

  /** Does it, and answers `ok` or the code of the refusal. `asked` is what the model answered. */
  async do(operation: Operation, asked: string): Promise<string> {
    if (asked === "not asked") return asked
    try {
      await this.perform(operation)
      return "ok"
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (typeof code !== "string") throw error
      return code
    }
  }

  async state(): Promise<State> {
    const customers = [this.customer(0), this.customer(1)]
    const [checkouts, rows, days, balances] = await Promise.all([
      this.bookings.listCanteenCheckouts({ customer_id: customers }),
      this.bookings.listCanteenBookings({ customer_id: customers }),
      this.bookings.listCanteenMealDays({ canteen_service_id: this.service }),
      Promise.all(customers.map((customer) => this.wallets.balanceOf(customer, PAYEE))),
    ])
    const cartOf = new Map(checkouts.map(({ id, cart_id }) => [id, this.number(cart_id)]))
    const dayNumber = (day: string): number => (Date.parse(day) - Date.UTC(2027, 0, 4)) / 86_400_000
    return {
      balances,
      seats: Object.fromEntries(days.filter((day) => day.seats_taken > 0).map(({ day, seats_taken }) => [dayNumber(day), seats_taken])),
      bookings: rows
        .map(({ checkout_id, beneficiary_id, day, status }) => `cart ${cartOf.get(checkout_id)} child ${this.number(beneficiary_id)} day ${dayNumber(day)} ${status}`)
        .sort(),
      checkouts: checkouts.map((row) => `cart ${this.number(row.cart_id)} ${row.state} ${row.attempt} ${row.total_cents} ${row.wallet_cents}`).sort(),
    }
  }

  /** What a job would do once the model has nothing under way: the orders follow, the card refunds are done. */
  async settle(): Promise<void> {
    const rows = await this.bookings.listCanteenBookings({ customer_id: [this.customer(0), this.customer(1)], order_follows: false })
    if (rows.length > 0) await this.bookings.updateCanteenBookings(rows.map(({ id }) => ({ id, order_follows: true })))
  }

  private get service(): string {
    return `csvc_${this.run}`
  }

  private get at(): Date {
    return new Date(START + this.model.now * 60_000)
  }

  private customer(family: number): string {
    return `cus_${this.run}_${family}`
  }

  private number(id: string): number {
    return Number(id.split("_").at(-1))
  }

  private async perform(operation: Operation): Promise<unknown> {
    switch (operation.kind) {
      case "top_up":
        return this.topUp(operation.family, operation.cents)
      case "hold":
        return this.bookings.hold(this.claim(operation.cart, 0), { minutes: HOLD_MINUTES, canExtend: true })
      case "pay_by_wallet":
        return beginCheckout(this.container, this.claim(operation.cart, this.model.totalOf(operation.cart)), "wallet")
      case "ask_card":
        return beginCheckout(this.container, this.claim(operation.cart, this.model.walletPart(operation)), "card")
      case "note_order":
        return this.bookings.noteOrder(await this.checkout(operation.cart), `order_${this.run}_${operation.cart}`)
      case "reverse":
        return this.reverse(operation.cart, 0)
      case "reverse_stale":
        return this.reverse(operation.cart, 1)
      case "cancel":
        return this.cancel(operation)
      case "wait":
        return this.releaseHolds()
    }
  }

  /** Told twice, as a webhook and a return page do. */
  private async topUp(family: number, cents: number): Promise<void> {
    const [account] = await this.wallets.openAccounts(this.customer(family), [PAYEE])
    const cart_id = `cart_top_up_${this.run}_${(this.topUps += 1)}`
    const topUp = await this.wallets.startTopUp({ cart_id, account_id: account?.id ?? "", amount_cents: cents, idempotency_key: null, at: this.at })
    await Promise.all([1, 2].map(() => this.wallets.creditTopUp(topUp.id, "Recharge par carte", this.at)))
  }

  /** An older attempt, whose process was only slow, takes nothing back. */
  private async reverse(cart: number, age: number): Promise<void> {
    const attempted = { id: await this.checkout(cart), attempt: this.model.attemptOf(cart) - age }
    await reverseCheckout(this.container, attempted, Temporal.Instant.fromEpochMilliseconds(this.at.getTime()))
  }

  private async cancel({ cart, meals, to }: { cart: number; meals: number; to: "wallet" | "card" }): Promise<void> {
    const { family = 0, meals: all = [] } = this.model.carts[cart] ?? {}
    const checkout_id = await this.checkout(cart)
    const wanted = new Set(all.slice(0, meals).map(({ child, day }) => `${this.child(child)} ${dayOf(day)}`))
    const rows = await this.bookings.listCanteenBookings({ checkout_id })
    const booking_ids = rows.filter(({ beneficiary_id, day }) => wanted.has(`${beneficiary_id} ${day}`)).map(({ id }) => id)
    const cancelling = { customer_id: this.customer(family), checkout_id, booking_ids, refund_to: to, at: this.at }
    await cancelAndRefund(this.container, cancelling)
    await cancelAndRefund(this.container, cancelling)
  }

  private async releaseHolds(): Promise<void> {
    let released: string | undefined
    do released = await this.bookings.releaseEndedHold(this.at)
    while (released)
  }

  private child(child: number): string {
    return `bene_${this.run}_${child}`
  }

  private async checkout(cart: number): Promise<string> {
    return (await this.bookings.checkoutOfCart(`cart_${this.run}_${cart}`))?.id ?? ""
  }

  private claim(cart: number, wallet_cents: number): Claim {
    const { family = 0, meals = [] } = this.model.carts[cart] ?? {}
    return {
      cart_id: `cart_${this.run}_${cart}`,
      customer_id: this.customer(family),
      payee_id: PAYEE,
      total_cents: this.model.totalOf(cart),
      wallet_cents,
      at: this.at,
      refusalOf: () => null,
      meals: meals.map(({ child, day }) => ({
        beneficiary_id: this.child(child),
        canteen_service_id: this.service,
        meal_day_service_id: this.service,
        commune_id: "comm_torture",
        tariff_id: "tarif_child",
        date: dayOf(day),
        price_cents: PRICE_CENTS,
        capacity: SEATS,
        decided_under: {},
      })),
    }
  }
}
