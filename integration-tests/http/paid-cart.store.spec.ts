import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { currentInstant } from "../../src/clock"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { readOwnCart } from "../../src/queries/cart-meals"
import { readCartClaim } from "../../src/queries/checkout-claim"
import { beginCheckout } from "../../src/workflows/checkout"
import { balance, fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { CARDS, type CardShop, openCardShop } from "../helpers/cards"
import { rewind } from "../helpers/clock"

jest.setTimeout(300_000)

const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    describe("a cart that the wallet paid, before its order is made", () => {
      let canteens: Canteens
      let dupont: Family
      let cards: CardShop

      beforeAll(async () => {
        cards = cardShop()
        canteens = await openCanteens(getContainer(), api)
        dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      })

      beforeEach(rewind)

      /** The money has moved, and the process died before the order. */
      const payAndDie = async (cart: string): Promise<string> => {
        const container = getContainer()
        const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ email: "camille@example.fr" })
        const customerId = customer?.id ?? ""
        const { claim } = await readCartClaim(container, await readOwnCart(container, cart, customerId), customerId, currentInstant())
        const { checkout } = await beginCheckout(container, { ...claim, wallet_cents: claim.total_cents }, "wallet")
        return checkout.id
      }

      it("takes nothing from the card that was authorised meanwhile, and gets one order", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] }])
        const session = await cards.begin(dupont.parent, await cards.collect(dupont.parent, cart))
        await cards.confirm(session, CARDS.good)
        const checkoutId = await payAndDie(cart)
        const refused = await cards.complete(dupont.parent, cart)
        expect([refused.status, refused.body]).toMatchObject([400, { code: "checkout.in_repair" }])
        await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).letGo(checkoutId)
        expect((await cards.complete(dupont.parent, cart)).body).toMatchObject({ code: "checkout.in_repair" })
        const paid = await payByWallet(dupont.parent, cart)
        expect([paid.status, paid.body.order]).toMatchObject([200, { wallet_cents: 760, card_cents: 0 }])
        expect(await balance(dupont.parent)).toBe(5_000 - 760)
        expect(await getContainer().resolve(Modules.ORDER).listOrders({})).toHaveLength(1)
        expect((await cards.intent(session.intent_id)).status).not.toBe("succeeded")
      })
    })
  },
})
