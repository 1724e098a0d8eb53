import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from ".."
import type BookingModuleService from "../service"
import { AT, FRIDAY, HALF_AN_HOUR, THURSDAY, aClaim, aMeal, anotherClaim, begin, meals, minutesAfter, order, outcome, seats } from "./carts"

type Runner = { execute(sql: string, bindings?: unknown[]): Promise<unknown> }

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (): Runner => MikroOrmWrapper.getManager().getConnection()
    const reverse = (attempted: { id: string; attempt: number }, at = AT) => service.atomically((own) => service.reverse(own, attempted, at))
    /** The process of the attempt died long ago. */
    const die = (): Promise<unknown> => sql().execute("UPDATE canteen_checkout SET busy_until = now() - interval '1 second'")

    describe("an attempt to pay", () => {
      it("by wallet alone confirms the meals at once", async () => {
        const { checkout } = await begin(service, aClaim({ wallet_cents: 380 }), "wallet")
        expect([checkout.state, checkout.attempt, await meals(service)]).toEqual(["paid", 1, [`bene_louane ${THURSDAY} confirmed`]])
      })

      it("by card keeps the meals held until the order is there", async () => {
        const { checkout } = await begin(service, aClaim())
        expect([checkout.state, await meals(service)]).toEqual(["open", [`bene_louane ${THURSDAY} held`]])
        await service.noteOrder(checkout.id, "order_1")
        await service.noteOrder(checkout.id, "order_1")
        expect(await service.checkoutOfCart("cart_1")).toMatchObject({ state: "ordered", order_id: "order_1", busy_until: null })
        expect(await meals(service)).toEqual([`bene_louane ${THURSDAY} confirmed`])
      })

      it("of a paid cart begins nothing", async () => {
        const first = await begin(service, aClaim({ wallet_cents: 380 }), "wallet")
        const again = await begin(service, aClaim({ wallet_cents: 380 }), "wallet")
        expect([again.begun, again.checkout.id, again.checkout.attempt]).toEqual([false, first.checkout.id, 1])
      })

      it("waits for nobody: while another one holds the row it is told so", async () => {
        await begin(service, aClaim())
        await expect(begin(service, aClaim())).rejects.toMatchObject({ type: "conflict", code: "busy" })
        await expect(service.hold(aClaim(), HALF_AN_HOUR)).rejects.toMatchObject({ code: "busy" })
      })

      it("of twenty at once for one cart, one begins", async () => {
        const turns = Array.from({ length: 20 }, () => begin(service, aClaim()))
        expect(await outcome(turns)).toEqual({ done: 1, codes: Array.from({ length: 19 }, () => "busy") })
        expect([await meals(service), await seats(service)]).toEqual([[`bene_louane ${THURSDAY} held`], { [THURSDAY]: 1 }])
      })

      it("does not take the meals of an attempt under way, even of the same family", async () => {
        await begin(service, aClaim())
        await expect(begin(service, aClaim({ cart_id: "cart_new", at: minutesAfter(60) }))).rejects.toMatchObject({
          details: { refused: [{ refusal: "held" }] },
        })
      })
    })

    describe("an attempt that failed", () => {
      it("frees what it took", async () => {
        const { checkout } = await begin(service, aClaim())
        expect(await reverse(checkout)).toMatchObject({ state: "reversed", attempt: 1 })
        expect([await meals(service), await seats(service)]).toEqual([[], { [THURSDAY]: 0 }])
      })

      it("gives the meals back to the hold that kept them", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        const { checkout } = await begin(service, aClaim())
        expect(await reverse(checkout, minutesAfter(10))).toMatchObject({ state: "open" })
        expect([await meals(service), await seats(service)]).toEqual([[`bene_louane ${THURSDAY} held`], { [THURSDAY]: 1 }])
      })

      it("is taken back once", async () => {
        const { checkout } = await begin(service, aClaim())
        await reverse(checkout)
        expect(await reverse(checkout)).toBeUndefined()
      })

      it("takes nothing back of the next attempt", async () => {
        const first = await begin(service, aClaim())
        await reverse(first.checkout)
        const second = await begin(service, aClaim())
        expect(await reverse(first.checkout)).toBeUndefined()
        expect([second.checkout.attempt, await meals(service)]).toEqual([2, [`bene_louane ${THURSDAY} held`]])
      })

      it("never takes back what a wallet paid alone", async () => {
        const { checkout } = await begin(service, aClaim({ wallet_cents: 380 }), "wallet")
        expect([await reverse(checkout), await meals(service)]).toEqual([undefined, [`bene_louane ${THURSDAY} confirmed`]])
      })

      it("whose order was made and taken back in the same completion is an attempt again", async () => {
        const { checkout } = await begin(service, aClaim())
        await service.noteOrder(checkout.id, "order_1")
        await service.forgetOrder(checkout.id, "order_1")
        expect(await reverse(checkout)).toMatchObject({ state: "reversed" })
        expect([await meals(service), await seats(service)]).toEqual([[], { [THURSDAY]: 0 }])
      })
    })

    describe("an attempt whose process died", () => {
      it("is known to the repair, and nobody pays on top of it before", async () => {
        const { checkout } = await begin(service, aClaim({ wallet_cents: 100 }))
        expect(await service.unfinished.deadAttempts(10)).toEqual([])
        await die()
        expect(await service.unfinished.deadAttempts(10)).toMatchObject([{ id: checkout.id, cart_id: "cart_1", attempt: 1 }])
        await expect(begin(service, aClaim())).rejects.toMatchObject({ code: "busy" })
        expect(await reverse(checkout)).toMatchObject({ wallet_cents: 100 })
        expect((await begin(service, aClaim())).checkout.attempt).toBe(2)
      })

      it("does not end with its hold: its wallet's part must come back too", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        await begin(service, aClaim({ wallet_cents: 100 }))
        await die()
        expect(await service.releaseEndedHold(minutesAfter(60))).toBeUndefined()
      })

      it("cannot get an order any more once its meals were given away", async () => {
        const { checkout } = await begin(service, aClaim())
        await die()
        await begin(service, aClaim({ cart_id: "cart_new" }))
        await expect(service.noteOrder(checkout.id, "order_1")).rejects.toMatchObject({ code: "checkout.lost" })
      })

      it("cannot get an order any more once it was taken back", async () => {
        const { checkout } = await begin(service, aClaim())
        await reverse(checkout)
        await expect(service.noteOrder(checkout.id, "order_1")).rejects.toMatchObject({ code: "checkout.lost" })
      })
    })

    describe("the last seats", () => {
      it("of three, twenty families at once get three", async () => {
        const turns = Array.from({ length: 20 }, (_, turn) =>
          begin(service, aClaim({ cart_id: `cart_${turn}`, customer_id: `cus_${turn}`, meals: [aMeal({ beneficiary_id: `bene_${turn}`, capacity: 3 })] }))
        )
        const { done, codes } = await outcome(turns)
        expect([done, new Set(codes), await seats(service)]).toEqual([3, new Set(["meals.full"]), { [THURSDAY]: 3 }])
      })

      it("are counted inside one cart too", async () => {
        const claim = aClaim({ meals: [aMeal({ capacity: 1 }), aMeal({ beneficiary_id: "bene_theo", capacity: 1 })] })
        await expect(begin(service, claim)).rejects.toMatchObject({ code: "meals.full", details: { refused: [{ beneficiary_id: "bene_theo" }] } })
      })
    })

    describe("two carts at once", () => {
      const days = [THURSDAY, FRIDAY, "2026-11-30", "2026-12-01", "2026-12-03"]

      it("with the same days in the opposite order both get their meals", async () => {
        for (let turn = 0; turn < 10; turn += 1) {
          const cart = (name: string, dates: string[]) =>
            aClaim({ cart_id: `${name}_${turn}`, customer_id: name, meals: dates.map((date) => aMeal({ beneficiary_id: `${name}_${turn}`, date })) })
          expect(await outcome([begin(service, cart("a", days)), begin(service, cart("b", [...days].reverse()))])).toEqual({ done: 2, codes: [] })
        }
        expect(new Set(Object.values(await seats(service)))).toEqual(new Set([20]))
      })

      it("for the same child give it one meal", async () => {
        const carts = Array.from({ length: 10 }, (_, turn) => aClaim({ cart_id: `cart_${turn}`, customer_id: `cus_${turn}` }))
        const { done, codes } = await outcome(carts.map((claim) => begin(service, claim)))
        expect([done, new Set(codes), await seats(service)]).toEqual([1, new Set(["meals.refused"]), { [THURSDAY]: 1 }])
      })
    })

    it("a unique index is the last defence against two meals, and reads as a lost race", async () => {
      await order(service, anotherClaim({ meals: [aMeal({ beneficiary_id: "bene_hugo" })] }))
      await order(service, aClaim())
      const twice = service.atomically((own) => own("UPDATE canteen_booking SET beneficiary_id = 'bene_louane' WHERE beneficiary_id = 'bene_hugo'"))
      await expect(twice).rejects.toMatchObject({ type: "conflict", code: "busy" })
    })
  },
})
