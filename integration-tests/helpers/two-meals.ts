import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { repairCheckoutsWorkflow } from "../../src/workflows/repair-checkouts"
import { balance, fillBasket, readBookings } from "./baskets"
import { type Books, type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "./canteens"
import type { CardShop } from "./cards"
import type { Api } from "./client"
import { eventually } from "./eventually"

const WHOLE: Books = { items: 760, credit: 300, card: 460, total: 460, payment_status: "captured" }

/** Two meals of a family with 50 € in its wallet: 3 € paid by wallet and 4,60 € by card. */
export class TwoMeals {
  constructor(
    private readonly container: MedusaContainer,
    private readonly canteens: Canteens,
    private readonly family: Family,
    private readonly cards: CardShop
  ) {}

  async fill(): Promise<string> {
    const selections = [{ beneficiary_id: this.family.louane, dates: [DAYS.tuesday, DAYS.thursday] }]
    const cart = await fillBasket(this.family.parent, this.canteens.canteen, selections)
    await this.family.parent.post(`/store/canteen/carts/${cart}/wallet`, { amount_cents: 300 })
    return cart
  }

  /** An order that a card authorised and nobody captured. */
  async authorised(cart: string): Promise<{ order: string; intent_id: string }> {
    await this.cards.simulator.control("outage", { mode: "capture_down" })
    const { body, session } = await this.cards.pay(this.family.parent, cart)
    await this.cards.hasFailed(2)
    await this.cards.simulator.control("outage", { mode: "none" })
    return { order: body.order?.id ?? "", intent_id: session.intent_id }
  }

  /** The one order is paid and booked, and every book says so. */
  async areWhole(order: string): Promise<void> {
    await eventually(async () => {
      expect(await readBooks(this.container, order)).toEqual(WHOLE)
      expect([await this.statuses(), await balance(this.family.parent), await this.orders()]).toEqual([["confirmed", "confirmed"], 4_700, 1])
    })
  }

  async orders(): Promise<number> {
    return (await this.container.resolve(Modules.ORDER).listOrders({})).length
  }

  async statuses(): Promise<string[]> {
    return (await readBookings(this.family.parent)).map(({ status }) => status)
  }

  /** What the job does; answers what it could not repair. */
  async repair(): Promise<string[]> {
    return (await repairCheckoutsWorkflow(this.container).run()).result.failed
  }
}

/** The canteens, a family of Aiguilhe with 50 € in its wallet, and its two meals. */
export async function openTwoMeals(container: MedusaContainer, api: Api, cards: CardShop): Promise<{ canteens: Canteens; dupont: Family; meals: TwoMeals }> {
  const canteens = await openCanteens(container, api)
  const dupont = await settle(container, canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
  return { canteens, dupont, meals: new TwoMeals(container, canteens, dupont, cards) }
}
