import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type { AdminBookingsResponse, AdminCancelRequest, AdminOrderResponse, CancelResponse, Role } from "../../src/types/http"
import { balance, fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import { type Answer, Client } from "../helpers/client"
import { forward, rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { hire, logIn } from "../helpers/people"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const WATER = "Coupure d'eau à l'école."

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let clerk: Client & { userId: string }
    let elsewhere: Client
    let cards: CardShop

    const engage = (role: Role, commune: string) => hire(getContainer(), new Client(api), { role, commune_ids: [commune] })

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      clerk = await engage("clerk", canteens.communes.aiguilhe)
      elsewhere = await engage("manager", canteens.communes.coubon)
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const book = async (family: Family, dates = [DAYS.tuesday]): Promise<string[]> => {
      const cart = await fillBasket(family.parent, canteens.canteen, [{ beneficiary_id: family.louane, dates }])
      await payByWallet(family.parent, cart)
      return (await readBookings(family.parent)).map(({ id }) => id)
    }
    const cancel = async (booking_ids: string[], changes: Partial<AdminCancelRequest> = {}, staff: Client = clerk): Promise<Answer<CancelResponse>> =>
      staff.post<CancelResponse>("/admin/canteen/bookings/cancel", { booking_ids, refund_to: "wallet", reason: WATER, ...changes })
    const followed = async (): Promise<void> =>
      eventually(async () => {
        const behind = await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ order_follows: false })
        expect(behind).toEqual([])
      })
    const acts = () => getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ action: "booking.cancelled" })
    const mailsTo = async (to: string) => getContainer().resolve(Modules.NOTIFICATION).listNotifications({ to, template: "booking-cancelled" })

    it("cancels meals of several families in one request, and tells each family once, with the reason", async () => {
      const [camille, paul] = [await book(dupont, [DAYS.tuesday, DAYS.thursday]), await book(martin)]
      const { status, body } = await cancel([...camille, ...paul])
      expect([status, body.refused, body.cancelled.map(({ refund_cents, refund_to }) => [refund_cents, refund_to])]).toEqual([
        200,
        [],
        [
          [380, "wallet"],
          [380, "wallet"],
          [380, "wallet"],
        ],
      ])
      expect([await balance(dupont.parent), await balance(martin.parent)]).toEqual([5_000, 5_000])
      await followed()
      await eventually(async () => expect([(await mailsTo("camille@example.fr")).length, (await mailsTo("martin@example.fr")).length]).toEqual([1, 1]))
      expect((await mailsTo("camille@example.fr"))[0]?.data).toMatchObject({ reason: WATER, meals: [{ refund_cents: 380 }, { refund_cents: 380 }] })
      expect((await acts()).map(({ subject_id, user_id, commune_id }) => [subject_id, user_id, commune_id]).sort()).toEqual(
        [...camille, ...paul].map((id) => [id, clerk.userId, canteens.communes.aiguilhe]).sort()
      )
      const [own] = await readBookings(dupont.parent)
      expect(own).toMatchObject({ status: "cancelled", refund_cents: 380, cancel_reason: WATER })
    })

    it("has no effect when it is asked again, also at once", async () => {
      const ids = await book(dupont, [DAYS.tuesday, DAYS.thursday])
      const answers = await Promise.all([cancel(ids), cancel(ids), cancel([...ids, ...ids])])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
      expect((await cancel(ids, { refund_to: "card", waive_cutoff: true })).body).toEqual(answers[0]?.body)
      await followed()
      expect([await balance(dupont.parent), (await acts()).length]).toEqual([5_000, 2])
      await eventually(async () => expect(await mailsTo("camille@example.fr")).toHaveLength(1))
    })

    describe("after the deadline", () => {
      it("the meal stays due: it is cancelled, and nothing comes back", async () => {
        const [id = ""] = await book(dupont)
        forward(3 * 60)
        const { bookings } = (await clerk.get<AdminBookingsResponse>("/admin/canteen/bookings")).body
        expect(bookings.map(({ refund_now_cents }) => refund_now_cents)).toEqual([0])
        expect((await cancel([id])).body.cancelled).toEqual([{ booking_id: id, refund_cents: 0, refund_to: "wallet", refunds: [] }])
        expect([await balance(dupont.parent), (await readBookings(dupont.parent))[0]?.status]).toEqual([4_620, "cancelled"])
        await followed()
      })

      it("all comes back once the deadline is waived, also the day after", async () => {
        const [id = ""] = await book(dupont)
        forward(2 * 24 * 60)
        const nextDay = clerk.as(await logIn(clerk, "user", `clerk-${canteens.communes.aiguilhe}@mairie.test`.toLowerCase()))
        expect((await cancel([id], { waive_cutoff: true }, nextDay)).body.cancelled).toMatchObject([{ booking_id: id, refund_cents: 380 }])
        rewind()
        expect(await balance(dupont.parent)).toBe(5_000)
        await followed()
        expect((await acts())[0]?.details).toMatchObject({ customer_id: dupont.customer_id, reason: WATER, waive_cutoff: true, refund_cents: 380 })
      })
    })

    it("gives back to the card what it paid", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] }])
      const orderId = (await cards.pay(dupont.parent, cart)).body.order?.id ?? ""
      await eventually(async () => expect((await readBooks(getContainer(), orderId)).payment_status).toBe("captured"))
      const order = (await (await engage("manager", canteens.communes.aiguilhe)).get<AdminOrderResponse>(`/admin/canteen/orders/${orderId}`)).body.order
      const { body } = await cancel(order.bookings.map(({ id }) => id), { refund_to: "card" })
      expect(body.cancelled.map(({ refunds }) => refunds)).toEqual([[{ to: "card", cents: 380, status: "pending" }], [{ to: "card", cents: 380, status: "pending" }]])
      await followed()
      await eventually(async () =>
        expect([await cards.refundedCents(), await readBooks(getContainer(), orderId)]).toEqual([760, expect.objectContaining({ items: 0, card: 0, total: 0 })])
      )
    })

    it("does not find the meals of another commune, and cancels none of the request", async () => {
      const ids = await book(dupont)
      const { status, body } = (await cancel(ids, {}, elsewhere)) as unknown as Answer<{ code: string }>
      expect([status, body.code]).toEqual([404, "booking.not_found"])
      expect((await cancel([...ids, "book_unknown"])).status).toBe(404)
      expect((await readBookings(dupont.parent))[0]?.status).toBe("confirmed")
    })

    it("says that a meal is being paid", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
      await dupont.parent.post(`/store/canteen/carts/${cart}/hold`)
      const [held] = await readBookings(dupont.parent)
      expect((await cancel([held?.id ?? ""])).body).toEqual({ cancelled: [], refused: [{ booking_id: held?.id, refusal: "held" }] })
    })

    it.each<[Role, number]>([
      ["manager", 404],
      ["clerk", 404],
      ["platform_admin", 404],
      ["finance", 403],
      ["kitchen", 403],
      ["platform_finance", 403],
    ])("as %s answers %s", async (role, status) => {
      const staff = await hire(getContainer(), new Client(api), { role, commune_ids: [canteens.communes.blavozy] })
      expect((await cancel(["book_1"], {}, staff)).status).toBe(status)
    })

    it("wants a login", async () => {
      expect((await cancel(["book_1"], {}, new Client(api))).status).toBe(401)
    })

    it.each([
      ["no reason", { reason: undefined }, "reason"],
      ["a reason of spaces", { reason: "   " }, "reason"],
      ["no meal", { booking_ids: [] }, "booking_ids"],
      ["another channel", { refund_to: "cheque" }, "refund_to"],
      ["a waiver that is no yes or no", { waive_cutoff: "yes" }, "waive_cutoff"],
      ["an unknown field", { customer_id: "cus_1" }, "customer_id"],
    ])("refuses %s", async (_what, changes, field) => {
      const body = { booking_ids: ["book_1"], refund_to: "wallet", reason: WATER, ...changes }
      const answer = await clerk.post<{ code: string; details: { field: string } }>("/admin/canteen/bookings/cancel", body)
      expect([answer.status, answer.body.code, answer.body.details.field]).toEqual([400, "request.invalid", field])
    })
  },
})
