import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import type { AdminDocumentsResponse, CalendarResponse, QuotientsResponse } from "../../src/types/http"
import { balance, choose, fillBasket, payByWallet, readBookings, readOrder } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { aPhoto } from "../helpers/papers"
import { hire } from "../helpers/people"
import { BRACKETS, PDF, acceptQuotient, documentIn, publishPrices, sendQuotient } from "../helpers/quotients"

jest.setTimeout(300_000)

beforeAll(startClock)

const UNTIL = "2026-11-30"
const AFTER = "2026-12-01"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let manager: Client
    let clerk: Client

    beforeAll(async () => {
      const container = getContainer()
      canteens = await openCanteens(container, api)
      const { canteen, coubon, communes, shop } = canteens
      dupont = await settle(container, canteens, { email: "camille@example.fr", at: [canteen, coubon], wallet_cents: 5_000 })
      martin = await settle(container, canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
      manager = await hire(container, shop, { role: "manager", commune_ids: [communes.aiguilhe] })
      clerk = await hire(container, shop, { role: "clerk", commune_ids: [communes.aiguilhe] })
      const published = await publishPrices(manager, canteen.tariffs[0]?.id ?? "", DAYS.thursday, BRACKETS)
      if (published.status !== 201) throw new Error(JSON.stringify(published.body))
    })

    beforeEach(rewind)

    const aiguilhe = () => ({ commune_id: canteens.communes.aiguilhe })
    const calendar = async (from: string, to: string, { parent, louane }: Family): Promise<CalendarResponse> =>
      (await parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar?from=${from}&to=${to}&beneficiary_id=${louane}`)).body
    const price = async (date: string, family = dupont): Promise<number | null | undefined> => (await calendar(date, date, family)).days[0]?.cells[0]?.price_cents
    const prices = async (family = dupont) => [await price(DAYS.tuesday, family), await price(DAYS.thursday, family), await price(UNTIL, family), await price(AFTER, family)]
    const sent = async (parent = dupont.parent, changes = {}): Promise<string> => documentIn(await sendQuotient(parent, { ...aiguilhe(), ...changes }))

    it("costs the price of the version of the meal's date, without quotient until one is accepted", async () => {
      expect(await prices()).toEqual([380, 390, 390, 390])
      expect((await calendar(DAYS.today, DAYS.monday, dupont)).quotient).toEqual({ from: DAYS.thursday, without_quotient_cents: 390, request_pending: false })
    })

    it("waits for its commune, counts from its acceptance until its last day, and the family is told", async () => {
      const id = await sent()
      expect(await prices()).toEqual([380, 390, 390, 390])
      const { body: waiting } = await dupont.parent.get<QuotientsResponse>("/store/canteen/quotient")
      expect(waiting.quotients).toMatchObject([
        {
          commune: { name: "Aiguilhe" },
          current: null,
          request: { value: 482, document: { id, kind: "quotient", status: "pending", mime_type: "application/pdf", size_bytes: PDF.length } },
          tariffs: [{ without_quotient_cents: 390, current_cents: 390, lowest_cents: 120 }],
        },
      ])
      const accepted = await acceptQuotient(clerk, id, { value: 480, valid_until: UNTIL })
      expect([accepted.status, accepted.body.document]).toMatchObject([200, { status: "accepted", quotient: { value: 480, valid_from: DAYS.today, valid_until: UNTIL } }])
      expect(await prices()).toEqual([380, 120, 120, 390])
      expect(await prices(martin)).toEqual([380, 390, 390, 390])
      expect((await calendar(DAYS.thursday, UNTIL, dupont)).quotient).toBeUndefined()
      await eventually(async () => {
        const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ to: "camille@example.fr", template: "quotient-accepted" })
        expect(mails).toMatchObject([{ data: { commune: "Aiguilhe", valid_until: UNTIL } }])
      })
      const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ to: "camille@example.fr" })
      expect(mails.filter(({ data }) => /\b480\b/.test(JSON.stringify(data)))).toEqual([])
    })

    it("that is rejected gives its reason, changes no price, and another one may be sent", async () => {
      const id = await sent()
      const rejected = await clerk.post(`/admin/canteen/documents/${id}/reject`, { reason: "Le document date de 2024." })
      expect(rejected).toMatchObject({ status: 200, body: { document: { status: "rejected", reason: "Le document date de 2024." } } })
      expect(await prices()).toEqual([380, 390, 390, 390])
      await eventually(async () => {
        const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "quotient-rejected" })
        expect(mails).toMatchObject([{ data: { reason: "Le document date de 2024." } }])
      })
      expect((await sendQuotient(dupont.parent, aiguilhe())).status).toBe(201)
      expect(await sendQuotient(dupont.parent, aiguilhe())).toMatchObject({ status: 409, body: { code: "quotient.already_pending" } })
      expect(await acceptQuotient(clerk, id, { value: 1, valid_until: UNTIL })).toMatchObject({ status: 409, body: { code: "document.already_decided" } })
    })

    it("accepted between the basket and the payment refuses the payment; the basket that is made again is paid at the new price", async () => {
      const { parent, louane } = dupont
      const cart = await fillBasket(parent, canteens.canteen, [{ beneficiary_id: louane, dates: [DAYS.thursday] }])
      await acceptQuotient(clerk, await sent(), { value: 480, valid_until: UNTIL })
      expect(await payByWallet(parent, cart)).toMatchObject({
        status: 409,
        body: { code: "meals.refused", details: { refused: [{ beneficiary_id: louane, date: DAYS.thursday, refusal: "price_changed" }] } },
      })
      expect([await readBookings(parent), await balance(parent)]).toEqual([[], 5_000])
      expect((await choose(parent, cart, canteens.canteen, [{ beneficiary_id: louane, dates: [DAYS.thursday] }])).body.total_cents).toBe(120)
      expect((await payByWallet(parent, cart)).status).toBe(200)
      expect(await balance(parent)).toBe(4_880)
    })

    it("never changes what was paid: order, booking and refund keep the price", async () => {
      const { parent, louane } = dupont
      const { status, body } = await payByWallet(parent, await fillBasket(parent, canteens.canteen, [{ beneficiary_id: louane, dates: [DAYS.thursday] }]))
      expect([status, body.order.total_cents]).toEqual([200, 390])
      await acceptQuotient(clerk, await sent(), { value: 480, valid_until: UNTIL })
      await publishPrices(manager, canteens.canteen.tariffs[0]?.id ?? "", DAYS.monday, { kind: "flat", cents: 10 })
      const order = await readOrder(parent, body.order.id)
      expect([order.total_cents, order.bookings[0]?.price_cents, await price(DAYS.thursday)]).toEqual([390, 390, 390])
      const cancelled = await parent.post("/store/canteen/bookings/cancel", { booking_ids: [order.bookings[0]?.id], refund_to: "wallet" })
      expect(cancelled.body).toMatchObject({ cancelled: [{ refund_cents: 390 }], refused: [] })
      expect([await balance(parent), await price(DAYS.thursday), await price(DAYS.monday)]).toEqual([5_000, 120, 10])
    })

    it("explains a booking to the commune, and stays out of cart and order", async () => {
      const { parent, louane, customer_id } = dupont
      await acceptQuotient(clerk, await sent(), { value: 480, valid_until: UNTIL })
      const cart = await fillBasket(parent, canteens.canteen, [{ beneficiary_id: louane, dates: [DAYS.thursday] }])
      const { body } = await payByWallet(parent, cart)
      const [booking] = await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ customer_id })
      expect(booking?.decided_under).toEqual({
        rulebook_id: expect.stringMatching(/^rbook_/),
        pricing_id: expect.stringMatching(/^pric_/),
        pricing: "brackets",
        quotient: 480,
        late: false,
        late_policy: null,
        surcharge_cents: 0,
        bears_family_day: false,
      })
      const query = getContainer().resolve("query")
      const { data: carts } = await query.graph({ entity: "cart", fields: ["*", "items.*"], filters: { id: cart } })
      const { data: orders } = await query.graph({ entity: "order", fields: ["*", "items.*"], filters: { id: body.order.id } })
      expect(JSON.stringify([carts, orders])).not.toMatch(/quotient|\b480\b|siblings/)
    })

    it("is refused with its field when the form is wrong, and nothing is kept", async () => {
      const { parent } = dupont
      const tooHeavy = new Uint8Array(5 * 1024 * 1024 + 1)
      tooHeavy.set(Buffer.from(PDF))
      const answers = [
        await sendQuotient(parent, { ...aiguilhe(), content: "MZ not a picture", name: "caf.pdf" }),
        await sendQuotient(parent, { ...aiguilhe(), content: "" }),
        await sendQuotient(parent, { ...aiguilhe(), content: tooHeavy }),
        await sendQuotient(parent, { ...aiguilhe(), content: null }),
        await sendQuotient(parent, { ...aiguilhe(), value: "beaucoup" }),
        await sendQuotient(parent, { ...aiguilhe(), value: "-3" }),
        await sendQuotient(parent, { commune_id: canteens.communes.coubon }),
        await sendQuotient(parent, { commune_id: "comm_nowhere" }),
        await parent.post("/store/canteen/quotient", { commune_id: canteens.communes.aiguilhe, value: "482" }),
      ].map(({ status, body }) => {
        const { code, details } = body as unknown as { code: string; details?: { field?: string } }
        return [status, code, details?.field]
      })
      expect(answers).toEqual([
        [415, "document.unsupported_type", "file"],
        [415, "document.unsupported_type", "file"],
        [413, "document.too_large", "file"],
        [400, "request.invalid", "file"],
        [400, "request.invalid", "value"],
        [400, "request.invalid", "value"],
        [400, "quotient.unused", "commune_id"],
        [400, "quotient.unused", "commune_id"],
        [400, "request.invalid", "file"],
      ])
      expect((await sendQuotient(canteens.shop, aiguilhe())).status).toBe(401)
      expect((await clerk.get<AdminDocumentsResponse>("/admin/canteen/documents")).body.count).toBe(0)
    })

    it("takes a picture of a phone, too", async () => {
      expect((await sendQuotient(dupont.parent, { ...aiguilhe(), content: await aPhoto("jpeg"), name: "IMG_0001.HEIC" })).body.quotient.request?.document.mime_type).toBe("image/jpeg")
    })

    it("shows its document to its family alone, as a file to be saved", async () => {
      const id = await sent()
      const path = `/store/canteen/documents/${id}/content`
      const own = await dupont.parent.fetch(path)
      expect([own.status, own.body]).toEqual([200, PDF])
      expect(own.headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": expect.stringMatching(/^attachment; filename="quotient-doc_\w+\.pdf"$/),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      })
      expect([(await martin.parent.get(path)).status, (await canteens.shop.get(path)).status, (await clerk.get(path)).status]).toEqual([404, 401, 401])
    })
  },
})
