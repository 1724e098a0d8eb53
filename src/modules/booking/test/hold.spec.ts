import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from ".."
import type BookingModuleService from "../service"
import { AT, FRIDAY, HALF_AN_HOUR, THURSDAY, aClaim, aMeal, anotherClaim, begin, meals, minutesAfter, seats } from "./carts"

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const oneSeat = aMeal({ capacity: 1 })

    describe("a hold", () => {
      it("keeps the seats of a cart for the minutes of the rulebook", async () => {
        const hold = await service.hold(aClaim(), HALF_AN_HOUR)
        expect(hold).toEqual({ expires_at: minutesAfter(30), extended: false })
        expect([await meals(service), await seats(service)]).toEqual([[`bene_louane ${THURSDAY} held`], { [THURSDAY]: 1 }])
      })

      it("is extended once, never twice", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        expect(await service.hold(aClaim({ at: minutesAfter(20) }), HALF_AN_HOUR)).toEqual({ expires_at: minutesAfter(50), extended: true })
        expect(await service.hold(aClaim({ at: minutesAfter(40) }), HALF_AN_HOUR)).toEqual({ expires_at: minutesAfter(50), extended: true })
      })

      it("is not extended past the cutoff of one of its meals", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        const late = { minutes: 30, canExtend: false }
        expect(await service.hold(aClaim({ at: minutesAfter(20) }), late)).toEqual({ expires_at: minutesAfter(30), extended: false })
      })

      it("that was taken before the cutoff stays good after it", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        const { begun } = await begin(service, aClaim({ at: minutesAfter(20), refusalOf: () => "after_cutoff" }))
        expect(begun).toBe(true)
      })

      it("that ended does not save a meal from its cutoff", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        const late = aClaim({ at: minutesAfter(30), refusalOf: () => "after_cutoff" })
        await expect(begin(service, late)).rejects.toMatchObject({ code: "meals.refused", details: { refused: [{ refusal: "after_cutoff" }] } })
      })

      it("follows the cart: meals that were taken out of it are freed, new ones are held", async () => {
        await service.hold(aClaim({ meals: [aMeal(), aMeal({ beneficiary_id: "bene_theo" })] }), HALF_AN_HOUR)
        await service.hold(aClaim({ meals: [aMeal(), aMeal({ date: FRIDAY })] }), HALF_AN_HOUR)
        expect(await meals(service)).toEqual([`bene_louane ${THURSDAY} held`, `bene_louane ${FRIDAY} held`])
        expect(await seats(service)).toEqual({ [THURSDAY]: 1, [FRIDAY]: 1 })
      })

      it("is taken over by a new cart of the same family", async () => {
        await service.hold(aClaim({ meals: [oneSeat] }), HALF_AN_HOUR)
        await service.hold(aClaim({ cart_id: "cart_new", meals: [oneSeat] }), HALF_AN_HOUR)
        const [booking] = await service.listCanteenBookings({})
        const checkout = await service.checkoutOfCart("cart_new")
        expect([booking?.checkout_id, await seats(service)]).toEqual([checkout?.id, { [THURSDAY]: 1 }])
      })

      it("stands in the way of another family that wants the last seat, until it ends", async () => {
        await service.hold(aClaim({ meals: [oneSeat] }), HALF_AN_HOUR)
        const rival = (at: Date) => anotherClaim({ at, meals: [aMeal({ beneficiary_id: "bene_hugo", capacity: 1 })] })
        await expect(service.hold(rival(minutesAfter(29)), HALF_AN_HOUR)).rejects.toMatchObject({
          code: "meals.full",
          details: { refused: [{ beneficiary_id: "bene_hugo", date: THURSDAY, refusal: "full" }] },
        })
        await service.hold(rival(minutesAfter(30)), HALF_AN_HOUR)
        expect([await meals(service), await seats(service)]).toEqual([[`bene_hugo ${THURSDAY} held`], { [THURSDAY]: 1 }])
      })

      it("stands in the way of a second guardian of the same child", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        const second = anotherClaim({ meals: [aMeal()] })
        await expect(begin(service, second)).rejects.toMatchObject({ code: "meals.refused", details: { refused: [{ refusal: "held" }] } })
      })

      it("of a paid cart is refused", async () => {
        await begin(service, aClaim({ wallet_cents: 380 }), "wallet")
        await expect(service.hold(aClaim(), HALF_AN_HOUR)).rejects.toMatchObject({ code: "cart.completed" })
      })

      it("is refused whole when one of its meals is refused", async () => {
        const claim = aClaim({ meals: [aMeal(), aMeal({ date: FRIDAY })], refusalOf: (meal) => (meal.date === FRIDAY ? "closed" : null) })
        await expect(service.hold(claim, HALF_AN_HOUR)).rejects.toMatchObject({
          code: "meals.refused",
          details: { refused: [{ date: FRIDAY, refusal: "closed" }] },
        })
        expect([await meals(service), await service.listCanteenCheckouts({})]).toEqual([[], []])
      })
    })

    describe("two services on the same meal days", () => {
      const late = aMeal({ canteen_service_id: "csvc_late", tariff_id: "tarif_late", price_cents: 500 })

      it("share the seats and the child", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        const second = anotherClaim({ meals: [late] })
        await expect(service.hold(second, HALF_AN_HOUR)).rejects.toMatchObject({ details: { refused: [{ canteen_service_id: "csvc_late", refusal: "held" }] } })
        expect(await seats(service)).toEqual({ [THURSDAY]: 1 })
      })

      it.each([
        ["at once", false],
        ["after a hold of the first", true],
      ])("are one meal in one cart, asked %s", async (_when, heldBefore) => {
        if (heldBefore) await service.hold(aClaim(), HALF_AN_HOUR)
        await expect(begin(service, aClaim({ meals: [aMeal(), late] }))).rejects.toMatchObject({
          code: "meals.refused",
          details: { refused: [{ canteen_service_id: "csvc_late", date: THURSDAY, refusal: "already_booked" }] },
        })
      })
    })

    describe("ended holds", () => {
      it("are freed one by one, and running ones stay", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        await service.hold(anotherClaim({ at: minutesAfter(10) }), HALF_AN_HOUR)
        expect(await service.releaseEndedHold(minutesAfter(35))).toBe("cart_1")
        expect(await service.releaseEndedHold(minutesAfter(35))).toBeUndefined()
        expect([await meals(service), await seats(service)]).toEqual([[`bene_hugo ${THURSDAY} held`], { [THURSDAY]: 1 }])
        expect(await service.checkoutOfCart("cart_1")).toMatchObject({ state: "reversed", held_until: null })
      })

      it("of a cart whose card is being asked are left alone", async () => {
        await service.hold(aClaim(), HALF_AN_HOUR)
        await begin(service, aClaim({ at: minutesAfter(29) }))
        expect(await service.releaseEndedHold(minutesAfter(60))).toBeUndefined()
        expect(await meals(service)).toEqual([`bene_louane ${THURSDAY} held`])
      })

      it("leave a cart that can be held and paid again", async () => {
        await service.hold(aClaim({ at: AT }), HALF_AN_HOUR)
        await service.releaseEndedHold(minutesAfter(31))
        expect(await service.hold(aClaim({ at: minutesAfter(40) }), HALF_AN_HOUR)).toEqual({ expires_at: minutesAfter(70), extended: false })
        const { begun } = await begin(service, aClaim({ at: minutesAfter(41), wallet_cents: 380 }), "wallet")
        expect([begun, await meals(service), await seats(service)]).toEqual([true, [`bene_louane ${THURSDAY} confirmed`], { [THURSDAY]: 1 }])
      })
    })
  },
})
