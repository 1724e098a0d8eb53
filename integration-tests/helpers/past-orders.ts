import type { MedusaContainer } from "@medusajs/framework/types"
import type { TopUpResponse } from "../../src/types/http"
import type { Sql } from "../../src/types/sql"
import { balance, fillBasket, payByWallet, readBookings, readWallet } from "./baskets"
import { type Canteens, DAYS, type Family } from "./canteens"
import { CARDS, type CardShop } from "./cards"
import { type Api, Client } from "./client"
import { age, behindTheBack } from "./differences"
import { eventually } from "./eventually"
import { hire } from "./people"
import { type TwoMeals, openTwoMeals } from "./two-meals"

/** What a family did twenty minutes ago, all of it finished. */
export class PastOrders {
  constructor(
    private readonly sql: Sql,
    private readonly canteens: Canteens,
    private readonly family: Family,
    private readonly cards: CardShop,
    readonly meals: TwoMeals
  ) {}

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

export type Books = { canteens: Canteens; dupont: Family; past: PastOrders; admin: Client; sql: Sql }

/** The canteens, a family with its past, a platform admin who compares the books, and statements behind the application's back. */
export async function openBooks(container: MedusaContainer, api: Api, cards: CardShop): Promise<Books> {
  const { canteens, dupont, meals } = await openTwoMeals(container, api, cards)
  const sql = behindTheBack(container)
  return { canteens, dupont, past: new PastOrders(sql, canteens, dupont, cards, meals), admin: await hire(container, new Client(api), { role: "platform_admin" }), sql }
}
