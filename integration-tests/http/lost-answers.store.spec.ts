import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { resendMailsWorkflow } from "../../src/workflows/resend-mails"
import { sendMailWorkflow } from "../../src/workflows/send-mail"
import { balance, readBookings } from "../helpers/baskets"
import { type Family, readBooks } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import { Crash } from "../helpers/crashes"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { openPostOffice } from "../helpers/post-office"
import { type TwoMeals, openTwoMeals } from "../helpers/two-meals"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const post = openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let dupont: Family
    let cards: CardShop
    let crash: Crash
    let meals: TwoMeals

    beforeAll(async () => {
      cards = cardShop()
      crash = new Crash(getContainer())
      ;({ dupont, meals } = await openTwoMeals(getContainer(), api, cards))
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    describe("a refund whose answer was lost", () => {
      let order: string
      const refunds = async () => (await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).listCanteenRefunds({})).map(({ state }) => state)
      /** Both meals are cancelled; the card gets its 4,60 € back and the wallet its 3 €. */
      const cancel = async (failing: string): Promise<void> => {
        const { body } = await cards.pay(dupont.parent, await meals.fill())
        order = body.order?.id ?? ""
        await meals.areWhole(order)
        await cards.simulator.control("outage", { mode: failing })
        const ids = (await readBookings(dupont.parent)).map(({ id }) => id)
        await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: ids, refund_to: "card" })
        await eventually(async () => expect((await refunds()).filter((state) => state === "unknown")).toHaveLength(1))
        await cards.hasFailed(failing === "refund_down" ? 2 : 1)
        await cards.simulator.control("outage", { mode: "none" })
        expect(await meals.repair()).toEqual([])
        expect((await refunds()).filter((state) => state === "unknown")).toHaveLength(1)
        await crash.sendingsAreOver()
      }
      const isBack = async (): Promise<void> =>
        eventually(async () => {
          expect(await readBooks(getContainer(), order)).toEqual({ items: 0, credit: 0, card: 0, total: 0, payment_status: "refunded" })
          expect([await cards.refundedCents(), await balance(dupont.parent), new Set(await refunds())]).toEqual([460, 5_000, new Set(["done"])])
        })

      it("is found in the processor's books and not sent again", async () => {
        await cancel("error_after_refund")
        expect([await cards.refundedCents() > 0, await meals.repair(), await meals.repair()]).toEqual([true, [], []])
        await isBack()
      })

      it("is sent when the processor was never reached", async () => {
        await cancel("refund_down")
        expect([await cards.refundedCents(), await meals.repair(), await meals.repair()]).toEqual([0, [], []])
        await isBack()
      })

      it("is sent once when Medusa had written it and the processor was never reached", async () => {
        await cancel("refund_down")
        const [lost] = await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).listCanteenRefunds({ state: "unknown" })
        await crash.refundWritten({ reference: lost?.id ?? "", euros: (lost?.cents ?? 0) / 100 })
        expect([await meals.repair(), await meals.repair()]).toEqual([[], []])
        await isBack()
      })

      it("stays unknown, and is told, when the processor gave something else back", async () => {
        await cancel("refund_down")
        await cards.refundByHand(100)
        expect(await meals.repair()).toHaveLength(1)
        expect([await cards.refundedCents(), (await refunds()).filter((state) => state === "unknown")]).toEqual([100, ["unknown"]])
      })
    })

    describe("a mail that did not go", () => {
      const mail = {
        to: "helene@example.fr",
        template: "card-authorisation-cancelled" as const,
        data: { first_name: "Camille", amount_cents: 1_520, storefront_url: "http://localhost:8000/reserver" },
        idempotency_key: "authorisation:pi_1",
      }
      const resend = async (): Promise<unknown> => resendMailsWorkflow(getContainer()).run({ input: { within_minutes: 60, idle_minutes: 0 } })
      /** The letters of this mail alone: receipts of the orders before may still be under way. */
      const letters = () => post.mails.filter(({ to }) => to === mail.to)

      it("goes once when the mail server answers again", async () => {
        post.isShut = true
        await expect(sendMailWorkflow(getContainer()).run({ input: mail })).rejects.toMatchObject({ message: expect.stringContaining("was not sent") as string })
        await resend()
        expect(letters()).toEqual([])
        post.isShut = false
        await resend()
        expect(letters()).toHaveLength(1)
        await resend()
        await sendMailWorkflow(getContainer()).run({ input: mail })
        expect(letters()).toHaveLength(1)
      })
    })
  },
})
