import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import type { AdminCanteenServiceResponse, BeneficiaryResponse, StatementsResponse } from "../../src/types/http"
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
    let martin: Family
    let malo: string

    const read = async (query = "", family = dupont) => (await family.parent.get<StatementsResponse>(`/store/canteen/statements${query}`)).body
    const pay = async (service: { id: string }, beneficiary_id: string, ...dates: string[]): Promise<string> =>
      (await payByWallet(dupont.parent, await fillBasket(dupont.parent, service, [{ beneficiary_id, dates }]))).body.order.id

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 0 })
      const person = { first_name: "Malo", last_name: "Dupont", birth_date: "2021-05-10", relationship: "father" }
      malo = (await dupont.parent.post<BeneficiaryResponse>("/store/canteen/beneficiaries", person)).body.beneficiary.id
      const manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [canteens.communes.coubon] })
      const { status, body } = await manager.post<AdminCanteenServiceResponse>(`/admin/canteen/canteen-services/${canteens.coubon.id}`, { nature: "childcare" })
      if (status !== 200 || body.canteen_service.nature !== "childcare") throw new Error("the service did not become childcare")
    })

    beforeEach(rewind)

    it("adds up what was paid by child and service, the childcare of those under six apart", async () => {
      await pay(canteens.canteen, dupont.louane, DAYS.tuesday, DAYS.thursday)
      await pay(canteens.coubon, malo, DAYS.thursday, DAYS.monday)
      await pay(canteens.coubon, dupont.louane, DAYS.monday)
      const { years, statement } = await read("?year=2026")
      expect(years).toEqual([2026])
      expect(statement.people.map(({ beneficiary, under_six, meal_cents, childcare_cents }) => [beneficiary.first_name, under_six, meal_cents, childcare_cents])).toEqual([
        ["Malo", true, 0, 840],
        ["Louane", false, 760, 420],
      ])
      expect(statement).toMatchObject({ year: 2026, family: { first_name: "Camille" }, total_cents: 2_020, childcare_under_six_cents: 840 })
      expect(statement.people[0]?.lines).toMatchObject([
        { payee: { name: "Régie de l'agglomération" }, commune: { name: "Coubon" }, canteen_service: { name: "Cantine Coubon" }, nature: "childcare", meals: 2, paid_cents: 840 },
      ])
    })

    it("leaves cancelled meals out", async () => {
      await pay(canteens.canteen, dupont.louane, DAYS.tuesday, DAYS.thursday)
      const [booking] = await readBookings(dupont.parent, `?from=${DAYS.tuesday}&to=${DAYS.tuesday}`)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
      expect((await read("?year=2026")).statement.total_cents).toBe(380)
    })

    it("counts a meal in the year of its payment in Paris, whenever it is eaten", async () => {
      const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
      const paidAt = async (arrived_at: string, ...dates: string[]): Promise<void> => {
        const [checkout] = await bookings.checkoutsOfOrders([await pay(canteens.canteen, dupont.louane, ...dates)])
        await bookings.updateCanteenCheckouts({ id: checkout?.id ?? "", arrived_at: new Date(arrived_at) })
      }
      await paidAt("2025-12-31T22:59:59Z", "2027-01-04")
      await paidAt("2025-12-31T23:00:00Z", "2027-01-05", "2027-01-07")
      expect((await read("?year=2025")).statement.total_cents).toBe(380)
      expect((await read("?year=2026")).statement.total_cents).toBe(760)
      expect(await read("?year=2027")).toMatchObject({ years: [2026, 2025], statement: { year: 2027, people: [], total_cents: 0 } })
    })

    it("is of the current year when none is asked for", async () => {
      expect((await read()).statement.year).toBe(2026)
    })

    it("is a PDF of a year with payments, and of no other year or family", async () => {
      await pay(canteens.canteen, dupont.louane, DAYS.tuesday)
      const { status, body, headers } = await dupont.parent.fetch("/store/canteen/statements/2026/pdf")
      expect([status, body.slice(0, 8), headers["content-disposition"], headers["cache-control"]]).toEqual([
        200,
        "%PDF-1.7",
        'attachment; filename="releve-annuel-2026.pdf"',
        "private, no-store",
      ])
      const others = [
        await martin.parent.get("/store/canteen/statements/2026/pdf"),
        await dupont.parent.get("/store/canteen/statements/2025/pdf"),
        await dupont.parent.get("/store/canteen/statements/twenty/pdf"),
      ]
      expect(others.map((answer) => [answer.status, answer.body.code])).toEqual(others.map(() => [404, "statement.not_found"]))
      expect((await read("?year=2026", martin)).statement.people).toEqual([])
      expect((await canteens.shop.get("/store/canteen/statements")).status).toBe(401)
    })

    it.each([
      ["year=26", "year"],
      ["year=deux", "year"],
      ["customer_id=cus_other", "customer_id"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await dupont.parent.get(`/store/canteen/statements?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })
  },
})
