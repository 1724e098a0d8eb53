import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminBookingsResponse, AttendanceResponse, CancelResponse, Role } from "../../src/types/http"
import { fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    const staff = new Map<string, Client>()

    const engage = async (role: Role, commune: string): Promise<void> => {
      staff.set(`${role} ${commune}`, await hire(getContainer(), new Client(api), { role, commune_ids: [commune] }))
    }
    const as = (role: Role, commune: string): Client => staff.get(`${role} ${commune}`) ?? new Client(api)

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      const { aiguilhe, coubon } = canteens.communes
      await engage("clerk", aiguilhe)
      await engage("clerk", coubon)
      await engage("kitchen", aiguilhe)
      await engage("finance", aiguilhe)
      const cart = await fillBasket(dupont.parent, canteens.canteen, [
        { beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] },
        { beneficiary_id: dupont.theo, dates: [DAYS.tuesday] },
      ])
      await payByWallet(dupont.parent, cart)
      const far = await fillBasket(dupont.parent, canteens.coubon, [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }])
      await payByWallet(dupont.parent, far)
    })

    beforeEach(rewind)

    const attendance = async (client: Client, query = `date=${DAYS.tuesday}`) =>
      (await client.get<AttendanceResponse>(`/admin/canteen/attendance?${query}`)).body
    const names = ({ attendance: rows }: AttendanceResponse): string[] => rows.map(({ beneficiary }) => `${beneficiary.first_name} ${beneficiary.last_name}`)

    it("a clerk reads who eats on a day", async () => {
      const list = await attendance(as("clerk", canteens.communes.aiguilhe))
      expect([list.date, list.count, names(list)]).toEqual([DAYS.tuesday, 2, ["Louane Dupont", "Théo Dupont"]])
      expect(list.attendance[0]).toMatchObject({ status: "confirmed", tariff: { label: "Enfant" }, beneficiary: { birth_date: "2018-05-10" } })
    })

    it("a kitchen reads initials, and nothing else of a family", async () => {
      const list = await attendance(as("kitchen", canteens.communes.aiguilhe))
      expect(names(list)).toEqual(["Louane D.", "Théo D."])
      expect(JSON.stringify(list)).not.toMatch(/Dupont|2018-05-10|example\.fr/)
    })

    it("a commune reads its own meals only, also when it asks for another's service", async () => {
      const { aiguilhe, coubon } = canteens.communes
      expect(names(await attendance(as("clerk", coubon), `date=${DAYS.thursday}`))).toEqual(["Théo Dupont"])
      expect(names(await attendance(as("clerk", aiguilhe), `date=${DAYS.thursday}`))).toEqual(["Louane Dupont"])
      expect((await attendance(as("clerk", coubon), `date=${DAYS.tuesday}&canteen_service_id=${canteens.canteen.id}`)).count).toBe(0)
    })

    it("today is asked when no day is", async () => {
      expect(await attendance(as("kitchen", canteens.communes.aiguilhe), "")).toMatchObject({ date: DAYS.today, attendance: [], count: 0 })
    })

    it("cancelled meals are no longer expected", async () => {
      const [booking] = await readBookings(dupont.parent, `?from=${DAYS.tuesday}&to=${DAYS.tuesday}&beneficiary_id=${dupont.louane}`)
      await dupont.parent.post<CancelResponse>("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
      expect(names(await attendance(as("clerk", canteens.communes.aiguilhe)))).toEqual(["Théo Dupont"])
    })

    it("a clerk lists the bookings of its commune with their families, a kitchen does not", async () => {
      const { aiguilhe } = canteens.communes
      const { body } = await as("clerk", aiguilhe).get<AdminBookingsResponse>("/admin/canteen/bookings")
      expect([body.count, new Set(body.bookings.map(({ commune }) => commune.name)), body.bookings[0]?.family.email]).toEqual([
        3,
        new Set(["Aiguilhe"]),
        "camille@example.fr",
      ])
      const refused = await as("kitchen", aiguilhe).get("/admin/canteen/bookings")
      expect([refused.status, refused.body.code]).toEqual([403, "permission.missing"])
    })

    it.each([
      ["date=2026-02-30", "date"],
      ["date=9999-12-31", "date"],
      ["day=2026-11-24", "day"],
      ["canteen_service_id=%00", "canteen_service_id"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await as("clerk", canteens.communes.aiguilhe).get(`/admin/canteen/attendance?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })

    it("wants a member of staff", async () => {
      expect((await new Client(api).get("/admin/canteen/attendance")).status).toBe(401)
      expect([401, 403]).toContain((await dupont.parent.get("/admin/canteen/attendance")).status)
    })
  },
})
