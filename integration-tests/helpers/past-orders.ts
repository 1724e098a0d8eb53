import type { MedusaContainer } from "@medusajs/framework/types"
import type { TopUpResponse } from "../../src/types/http"
import type { Sql } from "../../src/types/sql"
import { balance, fillBasket, payByWallet, readBookings, readWallet } from "./baskets"
import { type Canteens, DAYS, type Family } from "./canteens"
import { CARDS, type CardShop } from "./cards"
import { age, behindTheBack } from "./differences"
import { eventually } from "./eventually"
import { TwoMeals } from "./two-meals"

/** What a family did twenty minutes ago, all of it finished. */
export class PastOrders {
  readonly meals: TwoMeals
  private readonly sql: Sql

  constructor(
    container: MedusaContainer,
    private readonly canteens: Canteens,
    private readonly family: Family,
    private readonly cards: CardShop
  ) {
    this.meals = new TwoMeals(container, canteens, family, cards)
    this.sql = behindTheBack(container)
  }

  /** Two meals, 3 € by wallet and 4,60 € by card. */
  async byCard(): Promise<string> {
    const { body } = await this.cards.pay(this.family.parent, await this.meals.fill())
    const order = body.order?.id ?? ""
    await this.meals.areWhole(order)
    await age(this.sql)
    return order
  }

  /** One meal by wallet. */
  async byWallet(date: string = DAYS.tuesday): Promise<{ cart: string; order: string }> {
    const cart = await fillBasket(this.family.parent, this.canteens.canteen, [{ beneficiary_id: this.family.louane, dates: [date] }])
    const { body } = await payByWallet(this.family.parent, cart)
    await eventually(async () => expect(await this.sql("SELECT 1 FROM canteen_checkout WHERE NOT settled")).toEqual([]))
    await age(this.sql)
    return { cart, order: body.order.id }
  }

  /** Every meal is cancelled; nothing says that the order follows yet. */
  async cancel(refund_to: "wallet" | "card"): Promise<void> {
    const booking_ids = (await readBookings(this.family.parent)).map(({ id }) => id)
    await this.family.parent.post("/store/canteen/bookings/cancel", { booking_ids, refund_to })
  }

  /** Orders follow their cancelled meals, and refunds are done. */
  async isFollowed(): Promise<void> {
    const open = "SELECT 1 FROM canteen_booking WHERE NOT order_follows UNION ALL SELECT 1 FROM canteen_refund WHERE state <> 'done'"
    await eventually(async () => expect(await this.sql(open)).toEqual([]))
    await age(this.sql)
  }

  /** 20 € into the wallet, by card. */
  async topUp(): Promise<void> {
    const { parent } = this.family
    const { id } = await readWallet(parent)
    const { body } = await parent.post<TopUpResponse>(`/store/canteen/wallets/${id}/top-ups`, { amount_cents: 2_000 })
    const before = await balance(parent)
    await this.cards.confirm(await this.cards.begin(parent, body.payment_collection_id), CARDS.good)
    await this.cards.complete(parent, body.cart_id)
    await eventually(async () => expect(await balance(parent)).toBe(before + 2_000))
    await age(this.sql)
  }
}
