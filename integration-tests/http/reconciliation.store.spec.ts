import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Sql } from "../../src/types/sql"
import { balance } from "../helpers/baskets"
import { type Canteens, DAYS, type Family } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import type { Client } from "../helpers/client"
import { forward, rewind } from "../helpers/clock"
import { age, reconcile, tamper } from "../helpers/differences"
import { eventually } from "../helpers/eventually"
import { openPostOffice } from "../helpers/post-office"
import { type PastOrders, openBooks } from "../helpers/past-orders"

jest.setTimeout(300_000)

const cardShop = openCardShop()
openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let cards: CardShop
    let past: PastOrders
    let admin: Client
    let sql: Sql

    beforeAll(async () => {
      cards = cardShop()
      ;({ canteens, dupont, past, admin, sql } = await openBooks(getContainer(), api, cards))
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const run = async () => (await reconcile(admin)).kinds
    const nothing = { found: [], repaired: [], open: [] }
    const named = (...kinds: string[]) => ({ found: kinds, repaired: [], open: kinds })
    const repaired = (...kinds: string[]) => ({ found: kinds, repaired: kinds, open: [] })

    describe("what adds up", () => {
      it("is not named: meals by card and by wallet, cancelled ones, a top-up", async () => {
        await past.byCard()
        await past.cancel("card")
        await past.isFollowed()
        await past.topUp()
        await past.byWallet(DAYS.monday)
        const { run: last, kinds } = await reconcile(admin)
        expect(kinds).toEqual(nothing)
        const compared = new Map(last.compared.map(({ name, compared: count }) => [name, count]))
        expect(Object.fromEntries(compared)).toMatchObject({ card_books: 2, top_up_not_credited: 1, wallet_chain: 1, order_books: 3, refund_wallet: 2, two_orders: 3 })
      })
    })

    describe("a wallet", () => {
      it("whose balance is not the sum of its entries", async () => {
        await sql("UPDATE canteen_wallet_account SET balance_cents = balance_cents + 100")
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open.find(({ kind }) => kind === "wallet_balance")]).toMatchObject([named("wallet_balance", "wallet_chain"), { cents: 100, facts: { balance_cents: 5_100 } }])
        await sql("UPDATE canteen_wallet_account SET balance_cents = balance_cents - 100")
        expect(await run()).toEqual({ found: [], repaired: ["wallet_balance", "wallet_chain"], open: [] })
      })

      it("whose entry was changed behind the application's back", async () => {
        await tamper(sql, "UPDATE canteen_wallet_entry SET label = 'Autre' WHERE rank = 1")
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("wallet_chain"), { facts: { rank: 1 }, payee: { id: canteens.payee_id }, repairs: false }])
      })

      it("that paid another amount than the checkout says", async () => {
        await past.byCard()
        await sql("UPDATE canteen_checkout SET wallet_cents = wallet_cents - 100, total_cents = total_cents - 100")
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("checkout_wallet"), { cents: 100, communes: [{ name: "Aiguilhe" }] }])
      })

      it("that was given back another amount than the cancelled meal says", async () => {
        await past.byWallet()
        await past.cancel("wallet")
        await past.isFollowed()
        await sql("UPDATE canteen_refund SET cents = cents + 10")
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("refund_wallet"), { cents: -10 }])
      })
    })

    describe("a booked meal", () => {
      it("whose paid checkout has no order gets it", async () => {
        await past.byWallet()
        await sql("UPDATE canteen_checkout SET state = 'paid', order_id = NULL, settled = false")
        expect(await run()).toEqual(repaired("booking_without_order"))
      })

      it("too many in the count of seats", async () => {
        await past.byWallet()
        await sql("UPDATE canteen_meal_day SET seats_taken = seats_taken + 1 WHERE day = ?", [DAYS.tuesday])
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("seats_taken"), { facts: { day: DAYS.tuesday, seats_taken: 2, booked: 1 }, communes: [{ name: "Aiguilhe" }] }])
      })

      it("that is held beyond its hold is freed", async () => {
        const { status } = await dupont.parent.post(`/store/canteen/carts/${await past.meals.fill()}/hold`)
        expect(status).toBe(200)
        forward(45)
        expect(await run()).toEqual(repaired("hold_ended"))
      })
    })

    describe("an order", () => {
      it("that does not follow its cancelled meals follows them", async () => {
        await past.byWallet()
        await past.cancel("wallet")
        await past.isFollowed()
        await sql("UPDATE canteen_booking SET order_follows = false WHERE status = 'cancelled'")
        expect(await run()).toEqual(repaired("order_behind"))
      })

      it("whose credit was taken away does not add up", async () => {
        const order = await past.byCard()
        await sql("DELETE FROM order_credit_line WHERE order_id = ?", [order])
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("order_books"), { cents: 300, order: { id: order } }])
      })

      it("whose card was not captured is captured", async () => {
        const { order, intent_id } = await past.meals.authorised(await past.meals.fill())
        await age(sql)
        expect(await run()).toEqual(repaired("order_unpaid"))
        await past.meals.areWhole(order)
        expect(await cards.intent(intent_id)).toMatchObject({ status: "succeeded" })
      })

      it("that is settled without its transaction gets it", async () => {
        const order = await past.byCard()
        await sql("DELETE FROM order_transaction WHERE order_id = ?", [order])
        expect(await run()).toEqual(repaired("order_books", "transaction_missing"))
        await past.meals.areWhole(order)
      })

      it("whose refund by card has no answer gets it", async () => {
        await past.byCard()
        await cards.simulator.control("outage", { mode: "refund_down" })
        await past.cancel("card")
        await cards.hasFailed(2)
        await eventually(async () => expect(await sql("SELECT 1 FROM canteen_refund WHERE state = 'unknown'")).toHaveLength(1))
        await age(sql)
        expect((await run()).found).toContain("refund_pending")
        await cards.simulator.control("outage", { mode: "none" })
        await age(sql)
        await run()
        await age(sql)
        expect([(await run()).open, await cards.refundedCents()]).toEqual([[], 460])
        const rows = await sql<{ state: string }>("SELECT DISTINCT state FROM canteen_difference WHERE kind = 'refund_pending'")
        expect(rows).toEqual([{ state: "repaired" }])
      })

      it("beside another one of the same cart", async () => {
        const first = await past.byWallet()
        const second = await past.byWallet(DAYS.monday)
        await sql("UPDATE order_cart SET cart_id = ? WHERE order_id = ?", [first.cart, second.order])
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open[0]]).toMatchObject([named("two_orders"), { subject_id: first.cart, facts: { orders: 2 } }])
      })

      it("whose cart was not completed completes it", async () => {
        const { cart } = await past.byWallet()
        await sql("UPDATE cart SET completed_at = NULL WHERE id = ?", [cart])
        expect(await run()).toEqual(repaired("cart_not_completed"))
        expect(await sql("SELECT 1 FROM cart WHERE id = ? AND completed_at IS NOT NULL", [cart])).toHaveLength(1)
      })
    })

    describe("a top-up", () => {
      it("that was captured and not credited is credited", async () => {
        await past.topUp()
        await sql("UPDATE canteen_top_up SET state = 'ordered'")
        expect([await run(), await balance(dupont.parent)]).toEqual([repaired("top_up_not_credited"), 7_000])
      })

      it("that was credited for more than its card paid", async () => {
        await past.topUp()
        await sql("UPDATE canteen_top_up SET amount_cents = amount_cents + 100")
        const { kinds, open } = await reconcile(admin)
        expect([kinds, open.find(({ kind }) => kind === "top_up_not_captured")]).toMatchObject([named("order_unpaid", "top_up_not_captured"), { cents: 100 }])
      })
    })
  },
})
