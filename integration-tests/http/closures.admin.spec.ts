import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import type { CalendarResponse, ClosurePreviewResponse, ClosuresCreatedResponse, ClosuresResponse, DeletedResponse, Role } from "../../src/types/http"
import { balance, fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { openCardShop } from "../helpers/cards"
import { Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const office = openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let manager: Client & { userId: string }
    let elsewhere: Client
    const staff = new Map<Role, Client>()

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, coubon, communes } = canteens
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen, coubon], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
      manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [communes.aiguilhe] })
      elsewhere = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [communes.coubon] })
      for (const role of ["clerk", "kitchen", "finance"] as const) {
        staff.set(role, await hire(getContainer(), new Client(api), { role, commune_ids: [communes.aiguilhe] }))
      }
    })

    beforeEach(rewind)

    const asked = (changes: object = {}) => ({
      canteen_service_ids: [canteens.canteen.id],
      from: DAYS.tuesday,
      to: DAYS.thursday,
      reason: "strike",
      note: "Préavis de grève national.",
      ...changes,
    })
    const close = (changes: object = {}, client: Client = manager) => client.post<ClosuresCreatedResponse>("/admin/canteen/closures", asked(changes))
    const preview = (changes: object = {}) => manager.post<ClosurePreviewResponse>("/admin/canteen/closures/preview", asked(changes))
    const list = async (client: Client = manager) => (await client.get<ClosuresResponse>("/admin/canteen/closures")).body
    const book = async (family: Family, dates: string[], service = canteens.canteen): Promise<void> => {
      const cart = await fillBasket(family.parent, service, [{ beneficiary_id: family.louane, dates }])
      expect((await payByWallet(family.parent, cart)).status).toBe(200)
    }
    const told = (): string[] => office.mails.filter(({ subject }) => subject.startsWith("Service fermé")).map((mail) => `${mail.to} ${mail.subject}`)
    const dayOf = async (date: string) =>
      (await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar?from=${date}&to=${date}`)).body.days[0]

    it("says what a closure would concern, and changes nothing", async () => {
      await book(dupont, [DAYS.tuesday, DAYS.thursday, DAYS.monday])
      await book(martin, [DAYS.tuesday])
      const { status, body } = await preview()
      expect([status, body.preview]).toEqual([
        200,
        { meals: 3, families: 2, refund_cents: 1_140, held: 0, canteen_services: [{ id: canteens.canteen.id, name: "Réservation de repas Cantines Aiguilhe" }] },
      ])
      expect([await balance(dupont.parent), (await list()).count]).toEqual([3_860, 1])
    })

    it("cancels each meal of its days at the price paid, tells why, and leaves the other days", async () => {
      await book(dupont, [DAYS.tuesday, DAYS.thursday, DAYS.monday])
      const { status, body } = await close()
      expect([status, body.cancelled, body.closures]).toMatchObject([
        201,
        { meals: 2, families: 1, refund_cents: 760 },
        [{ from: DAYS.tuesday, to: DAYS.thursday, reason: "strike", note: "Préavis de grève national.", cancelled: { meals: 2 } }],
      ])
      expect(await balance(dupont.parent)).toBe(5_000 - 380)
      expect((await readBookings(dupont.parent)).map(({ date, status: state, refund_cents }) => [date, state, refund_cents])).toEqual([
        [DAYS.tuesday, "cancelled", 380],
        [DAYS.thursday, "cancelled", 380],
        [DAYS.monday, "confirmed", null],
      ])
      const rows = await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ status: "cancelled" })
      expect(new Set(rows.map((row) => `${row.cancelled_by} ${row.closure_id}`))).toEqual(new Set([`${manager.userId} ${body.closures[0]?.id}`]))
      expect(await dayOf(DAYS.tuesday)).toMatchObject({ open: false, reason: "closed", closure: { reason: "strike", note: "Préavis de grève national." }, seats_left: 3 })
    })

    it("counts once when it is asked again, and ends settled with the orders behind it", async () => {
      await book(dupont, [DAYS.tuesday])
      const first = await close()
      const again = await close()
      expect([again.status, again.body.cancelled, again.body.closures[0]?.id]).toEqual([201, first.body.cancelled, first.body.closures[0]?.id])
      expect(await balance(dupont.parent)).toBe(5_000)
      await eventually(async () => expect((await list()).closures.map(({ settled }) => settled)).toEqual([true, true]))
      const [booking] = await readBookings(dupont.parent)
      const { items, credit } = await readBooks(getContainer(), booking?.order_id ?? "")
      expect({ items, credit }).toEqual({ items: 0, credit: 0 })
    })

    it("tells each family once, whatever the number of meals and requests", async () => {
      await book(dupont, [DAYS.tuesday, DAYS.thursday])
      await book(martin, [DAYS.tuesday])
      await close()
      await close()
      await eventually(async () => expect((await list()).closures.every(({ settled }) => settled)).toBe(true))
      expect(told().sort()).toEqual([
        "camille@example.fr Service fermé : 2 repas annulés et remboursés",
        "martin@example.fr Service fermé : repas annulé et remboursé",
      ])
      expect(office.mails.map(({ subject }) => subject)).not.toContain("Réservation annulée")
    })

    it("gives what a card paid back to the wallet", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
      expect((await cardShop().pay(dupont.parent, cart)).body.type).toBe("order")
      expect((await close()).body.cancelled).toEqual({ meals: 1, families: 1, refund_cents: 380 })
      expect([await balance(dupont.parent), await cardShop().refundedCents()]).toEqual([5_380, 0])
    })

    it("shuts the services that are booked on the same days, and never one of them alone", async () => {
      const alone = await close({ canteen_service_ids: [canteens.late.id] })
      expect([alone.status, (alone.body as unknown as { code: string; message: string }).code]).toEqual([400, "calendar.offered_on"])
      const both = await close({ canteen_service_ids: [canteens.late.id, canteens.canteen.id] })
      expect([both.status, both.body.closures.map(({ canteen_service }) => canteen_service.id)]).toEqual([201, [canteens.canteen.id]])
      const late = await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.late.id}/calendar?from=${DAYS.tuesday}&to=${DAYS.tuesday}`)
      expect(late.body.days[0]).toMatchObject({ open: false, reason: "closed" })
    })

    it("is refused for days that are shut already for another reason, and changes nothing", async () => {
      await close({ from: DAYS.monday, to: DAYS.monday })
      const { status, body } = await close({ from: DAYS.monday, to: DAYS.monday, reason: "works" })
      expect([status, (body as unknown as { code: string }).code, (await list()).count]).toEqual([409, "closure.exists", 2])
    })

    it("opens the days again, without the meals, and can then be asked anew", async () => {
      await book(dupont, [DAYS.tuesday])
      const { body } = await close()
      const id = body.closures[0]?.id ?? ""
      const reopened = await manager.delete<DeletedResponse>(`/admin/canteen/closures/${id}`)
      expect([reopened.status, reopened.body]).toEqual([200, { id, object: "closure", deleted: true }])
      expect([(await dayOf(DAYS.tuesday))?.open, (await readBookings(dupont.parent))[0]?.status]).toEqual([true, "cancelled"])
      await book(dupont, [DAYS.tuesday])
      expect((await close()).body.cancelled).toEqual({ meals: 1, families: 1, refund_cents: 380 })
      await eventually(() => {
        expect(told()).toHaveLength(2)
        return Promise.resolve()
      })
      expect((await manager.delete(`/admin/canteen/closures/${id}`)).status).toBe(404)
    })

    it("of another commune is not found, nor is its service", async () => {
      const { body } = await close()
      const id = body.closures[0]?.id ?? ""
      expect((await close({}, elsewhere)).status).toBe(404)
      expect((await close({ canteen_service_ids: [canteens.canteen.id, canteens.coubon.id] })).status).toBe(404)
      expect((await elsewhere.post("/admin/canteen/closures/preview", asked())).status).toBe(404)
      expect((await elsewhere.delete(`/admin/canteen/closures/${id}`)).status).toBe(404)
      expect([(await list(elsewhere)).count, (await list()).count]).toEqual([0, 2])
    })

    it.each(["clerk", "kitchen", "finance"] as const)("is not for a %s", async (role) => {
      const { status, body } = await (staff.get(role) ?? new Client(api)).post("/admin/canteen/closures", asked())
      expect([status, body.code]).toEqual([403, "permission.missing"])
    })

    it.each([
      [{ from: "2026-11-20", to: "2026-11-20" }, "from"],
      [{ from: DAYS.thursday, to: DAYS.tuesday }, "to"],
      [{ from: DAYS.tuesday, to: "2028-11-24" }, "to"],
      [{ from: "2026-02-30" }, "from"],
      [{ reason: "because" }, "reason"],
      [{ reason: "other", note: null }, "note"],
      [{ note: "x".repeat(501) }, "note"],
      [{ canteen_service_ids: [] }, "canteen_service_ids"],
      [{ surprise: true }, "surprise"],
    ])("refuses %j and changes nothing", async (changes, field) => {
      const { status, body } = await manager.post("/admin/canteen/closures", asked(changes))
      const previewed = await manager.post("/admin/canteen/closures/preview", asked(changes))
      expect([status, body.details?.field, previewed.body.details?.field, (await list()).count]).toEqual([400, field, field, 1])
    })
  },
})
