import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from ".."
import type { Cancelled, Cancelling } from "../cancel"
import type BookingModuleService from "../service"
import { AT, FRIDAY, THURSDAY, aClaim, aMeal, anotherClaim, meals, order, outcome, seats } from "./carts"

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const cancel = async (booking_ids: string[], changes: Partial<Cancelling> = {}): Promise<Cancelled> =>
      service.atomically((sql) =>
        service.cancel(sql, {
          customer_id: "cus_dupont",
          booking_ids,
          refund_to: "wallet",
          cancelled_by: "cus_dupont",
          at: AT,
          decide: (booking) => ({ refund_cents: booking.price_cents }),
          ...changes,
        })
      )
    const ids = async (): Promise<string[]> => (await service.listCanteenBookings({}, { order: { day: "ASC" } })).map((row) => row.id)
    const refunds = async (): Promise<string[]> =>
      (await service.listCanteenRefunds({}, { order: { created_at: "ASC" } })).map((row) => `${row.channel} ${row.cents} ${row.state}`).sort()

    it("frees the seat and says what comes back to the wallet", async () => {
      await order(service, aClaim({ wallet_cents: 380 }))
      const [id = ""] = await ids()
      const { cancelled, fresh } = await cancel([id])
      expect(cancelled).toMatchObject([{ booking_id: id, refund_cents: 380, refund_to: "wallet", refunds: [{ to: "wallet", cents: 380, status: "done" }] }])
      expect(fresh).toMatchObject([{ payee_id: "payee_agglomeration", wallet_cents: 380 }])
      expect([await meals(service), await seats(service)]).toEqual([[`bene_louane ${THURSDAY} cancelled`], { [THURSDAY]: 0 }])
    })

    it("is without effect the second time, and answers the first refund", async () => {
      await order(service, aClaim({ wallet_cents: 380 }))
      const first = await cancel(await ids())
      const again = await cancel(await ids(), { refund_to: "card" })
      expect([again.cancelled, again.fresh, await refunds(), await seats(service)]).toEqual([first.cancelled, [], ["wallet 380 done"], { [THURSDAY]: 0 }])
    })

    it("counts once however many ask at once", async () => {
      await order(service, aClaim({ wallet_cents: 380 }))
      const own = await ids()
      const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(own)))
      expect(answers.flatMap((answer) => answer.fresh)).toHaveLength(1)
      expect([await refunds(), await seats(service)]).toEqual([["wallet 380 done"], { [THURSDAY]: 0 }])
    })

    it("lets the meal be booked again", async () => {
      await order(service, aClaim({ wallet_cents: 380 }))
      await cancel(await ids())
      await order(service, aClaim({ cart_id: "cart_again", wallet_cents: 380 }))
      expect(await meals(service)).toEqual([`bene_louane ${THURSDAY} cancelled`, `bene_louane ${THURSDAY} confirmed`])
    })

    it("does not find another family's booking", async () => {
      await order(service, anotherClaim())
      expect(await cancel(await ids())).toEqual({ cancelled: [], fresh: [], refused: [] })
      expect(await meals(service)).toEqual([`bene_hugo ${THURSDAY} confirmed`])
    })

    it("refuses what the rules refuse and cancels the rest", async () => {
      await order(service, aClaim({ meals: [aMeal(), aMeal({ date: FRIDAY })] }))
      const [thursday = "", friday = ""] = await ids()
      const { cancelled, refused } = await cancel([thursday, friday], {
        decide: (booking) => (booking.day === THURSDAY ? { refusal: "after_cutoff" } : { refund_cents: booking.price_cents }),
      })
      expect([cancelled.map((one) => one.booking_id), refused]).toEqual([[friday], [{ booking_id: thursday, refusal: "after_cutoff" }]])
    })

    it.each(["served", "absent"] as const)("refuses a meal that was %s", async (status) => {
      await order(service, aClaim())
      const [id = ""] = await ids()
      await service.updateCanteenBookings({ id, status })
      expect((await cancel([id])).refused).toEqual([{ booking_id: id, refusal: "not_cancellable" }])
    })

    describe("to a card", () => {
      const four = [aMeal(), aMeal({ date: FRIDAY }), aMeal({ date: "2026-11-30" }), aMeal({ date: "2026-12-01" })]

      it("sends back what the card paid", async () => {
        await order(service, aClaim())
        const { cancelled, fresh } = await cancel(await ids(), { refund_to: "card" })
        expect(cancelled[0]?.refunds).toEqual([{ to: "card", cents: 380, status: "pending" }])
        expect([fresh[0]?.wallet_cents, await refunds()]).toEqual([0, ["card 380 due"]])
      })

      it("never sends more than it paid: the rest goes to the wallet", async () => {
        await order(service, aClaim({ meals: four, wallet_cents: 1_000 }))
        const { cancelled } = await cancel(await ids(), { refund_to: "card" })
        expect(cancelled.map((one) => one.refunds.map((part) => `${part.to} ${part.cents}`))).toEqual([["card 380"], ["card 140", "wallet 240"], ["wallet 380"], ["wallet 380"]])
        expect(cancelled.reduce((sum, one) => sum + one.refund_cents, 0)).toBe(1_520)
      })

      it("never sends more than it paid when every meal is cancelled at once", async () => {
        await order(service, aClaim({ meals: four, wallet_cents: 1_000 }))
        const { codes } = await outcome((await ids()).map((id) => cancel([id], { refund_to: "card" })))
        const sent = (await service.listCanteenRefunds({ channel: "card" })).reduce((sum, refund) => sum + refund.cents, 0)
        expect([codes, sent]).toEqual([[], 520])
      })

      it("counts what went to it before", async () => {
        await order(service, aClaim({ meals: four.slice(0, 2), wallet_cents: 380 }))
        const [first = "", second = ""] = await ids()
        await cancel([first], { refund_to: "card" })
        expect((await cancel([second], { refund_to: "card" })).cancelled[0]?.refunds).toEqual([{ to: "wallet", cents: 380, status: "done" }])
      })
    })
  },
})
