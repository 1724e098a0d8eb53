import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { currentInstant } from "../../src/clock"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { readOwnCart } from "../../src/queries/cart-meals"
import { readCartClaim } from "../../src/queries/checkout-claim"
import type { AdminMealDay, AdminMealDaysResponse, CalendarResponse, ErrorBody, ExtraDayResponse, MealDaysResponse } from "../../src/types/http"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { type Answer, Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { someoneWaits } from "../helpers/locks"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let manager: Client
    let elsewhere: Client
    let clerk: Client

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      const { aiguilhe, coubon } = canteens.communes
      manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [aiguilhe] })
      clerk = await hire(getContainer(), new Client(api), { role: "clerk", commune_ids: [aiguilhe] })
      elsewhere = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [coubon] })
      await book(DAYS.tuesday, dupont.louane, dupont.theo)
    })

    beforeEach(rewind)

    const book = async (date: string, ...beneficiaries: string[]): Promise<number> => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, beneficiaries.map((beneficiary_id) => ({ beneficiary_id, dates: [date] })))
      return (await payByWallet(dupont.parent, cart)).status
    }
    const read = (client = manager, service = canteens.canteen, query = `from=${DAYS.today}&to=${DAYS.monday}`) =>
      client.get<AdminMealDaysResponse>(`/admin/canteen/canteen-services/${service.id}/meal-days?${query}`)
    const dayOf = async (date: string): Promise<AdminMealDay | undefined> => (await read()).body.meal_days.find((day) => day.date === date)
    const change = (changes: object, client = manager) =>
      client.post<MealDaysResponse>("/admin/canteen/meal-days", { canteen_service_id: canteens.canteen.id, dates: [DAYS.tuesday, DAYS.thursday], ...changes })
    const open = (date: string, client = manager) =>
      client.post<ExtraDayResponse>("/admin/canteen/extra-days", { canteen_service_id: canteens.canteen.id, date })
    const family = async (date: string) =>
      (await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar?from=${date}&to=${date}`)).body.days[0]

    describe("the days of a service", () => {
      it("are open or not with their reason, and count seats", async () => {
        const { status, body } = await read()
        expect([status, body.today, body.shared_with]).toEqual([200, DAYS.today, [{ id: canteens.late.id, name: "Réservation tardive" }]])
        expect(body.meal_days.map(({ date, reason, seats_taken }) => [date, reason ?? "open", seats_taken])).toEqual([
          ["2026-11-23", "open", 0],
          [DAYS.tuesday, "open", 2],
          [DAYS.wednesday, "not_a_service_day", 0],
          [DAYS.thursday, "open", 0],
          [DAYS.closed, "closed", 0],
          ["2026-11-28", "not_a_service_day", 0],
          ["2026-11-29", "not_a_service_day", 0],
          [DAYS.monday, "open", 0],
        ])
        expect(body.meal_days[4]).toMatchObject({ note: "Grève nationale", closure: { reason: "strike", note: "Grève nationale" }, capacity: 3 })
      })

      it("of a service booked on another's are the other's", async () => {
        const { body } = await read(manager, canteens.late)
        expect([body.canteen_service.id, body.meal_days[1]?.seats_taken]).toEqual([canteens.canteen.id, 2])
      })

      it.each([
        ["from=2026-11-23", "to"],
        ["from=2026-11-24&to=2026-11-23", "to"],
        ["from=2026-01-01&to=2027-12-31", "to"],
      ])("refuses %s", async (query, field) => {
        const { status, body } = await manager.get(`/admin/canteen/canteen-services/${canteens.canteen.id}/meal-days?${query}`)
        expect([status, body.details?.field]).toEqual([400, field])
      })
    })

    describe("a capacity and a menu", () => {
      it("are set for the days that were chosen, and parents read the menu", async () => {
        const { status, body } = await change({ capacity: 2, menu: "Gratin de courge, pomme" })
        expect([status, body.meal_days]).toEqual([
          200,
          [
            { date: DAYS.tuesday, capacity: 2, seats_taken: 2, menu: "Gratin de courge, pomme" },
            { date: DAYS.thursday, capacity: 2, seats_taken: 0, menu: "Gratin de courge, pomme" },
          ],
        ])
        expect(await family(DAYS.tuesday)).toMatchObject({ menu: "Gratin de courge, pomme", seats_left: 0 })
        expect(await family(DAYS.monday)).not.toHaveProperty("menu")
      })

      it("stay as they are when they are left out, and with null the service decides again", async () => {
        await change({ capacity: 5, menu: "Soupe" })
        expect((await change({ menu: null })).body.meal_days[0]).toMatchObject({ capacity: 5, menu: null })
        expect((await change({ capacity: null })).body.meal_days[0]).toMatchObject({ capacity: 3 })
        expect(await family(DAYS.tuesday)).toMatchObject({ seats_left: 1 })
      })

      it("below the seats taken is refused with the days, and changes nothing", async () => {
        const { status, body } = await manager.post("/admin/canteen/meal-days", {
          canteen_service_id: canteens.canteen.id,
          dates: [DAYS.thursday, DAYS.tuesday],
          capacity: 1,
          menu: "Soupe",
        })
        expect([status, body.code, body.details?.days]).toEqual([409, "meal_day.capacity_below_seats", [{ date: DAYS.tuesday, seats_taken: 2 }]])
        expect([await dayOf(DAYS.thursday), await dayOf(DAYS.tuesday)]).toMatchObject([{ capacity: 3, menu: null }, { capacity: 3, menu: null }])
      })

      it("count a seat that is being taken: the change waits for the booking", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [
          { beneficiary_id: dupont.louane, dates: [DAYS.thursday] },
          { beneficiary_id: dupont.theo, dates: [DAYS.thursday] },
        ])
        const own = await readOwnCart(getContainer(), cart, dupont.customer_id)
        const { claim } = await readCartClaim(getContainer(), own, dupont.customer_id, currentInstant())
        const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
        let changing: Promise<Answer<ErrorBody>> | undefined
        await bookings.atomically(async (sql) => {
          await bookings.begin(sql, claim, "card")
          changing = manager.post("/admin/canteen/meal-days", { canteen_service_id: canteens.canteen.id, dates: [DAYS.thursday], capacity: 1 })
          await Promise.race([changing, someoneWaits(getContainer())])
        })
        const { status, body } = (await changing) ?? {}
        expect([status, body?.code, body?.details?.days]).toEqual([409, "meal_day.capacity_below_seats", [{ date: DAYS.thursday, seats_taken: 2 }]])
      })

      it.each([
        [{ dates: ["2026-11-20"], capacity: 2 }, "dates"],
        [{ dates: [] }, "dates"],
        [{ capacity: -1 }, "capacity"],
        [{ capacity: 1.5 }, "capacity"],
        [{}, "capacity"],
        [{ menu: "x".repeat(301) }, "menu"],
      ])("refuses %j", async (changes, field) => {
        const { status, body } = await manager.post("/admin/canteen/meal-days", {
          canteen_service_id: canteens.canteen.id,
          dates: [DAYS.tuesday],
          ...changes,
        })
        expect([status, body.details?.field]).toEqual([400, field])
      })
    })

    describe("an exceptional opening", () => {
      it("opens a Wednesday for families, once", async () => {
        const first = await open(DAYS.wednesday)
        const again = await open(DAYS.wednesday)
        expect([first.status, again.status, again.body.extra_day]).toEqual([201, 201, first.body.extra_day])
        expect(await dayOf(DAYS.wednesday)).toMatchObject({ open: true, extra_day_id: first.body.extra_day.id })
        expect(await book(DAYS.wednesday, dupont.louane)).toBe(200)
      })

      it("is taken back while nobody has booked it", async () => {
        const { id } = (await open(DAYS.wednesday)).body.extra_day
        expect((await manager.delete(`/admin/canteen/extra-days/${id}`)).status).toBe(200)
        expect((await dayOf(DAYS.wednesday))?.reason).toBe("not_a_service_day")
        expect((await manager.delete(`/admin/canteen/extra-days/${id}`)).status).toBe(404)
        expect((await open(DAYS.wednesday)).status).toBe(201)
      })

      it("stays once someone has booked it, and says how many", async () => {
        const { id } = (await open(DAYS.wednesday)).body.extra_day
        await book(DAYS.wednesday, dupont.louane)
        const { status, body } = await manager.delete(`/admin/canteen/extra-days/${id}`)
        expect([status, body.code, body.details?.days]).toEqual([409, "extra_day.has_bookings", [{ date: DAYS.wednesday, seats_taken: 1 }]])
        expect((await dayOf(DAYS.wednesday))?.open).toBe(true)
      })

      it("of a day that is open anyway leaves, booked or not", async () => {
        const { id } = (await open(DAYS.tuesday)).body.extra_day
        expect((await manager.delete(`/admin/canteen/extra-days/${id}`)).status).toBe(200)
        expect((await dayOf(DAYS.tuesday))?.open).toBe(true)
      })

      it("is refused for a past day, and for a service that has no days of its own", async () => {
        const past = await manager.post("/admin/canteen/extra-days", { canteen_service_id: canteens.canteen.id, date: "2026-11-18" })
        const guest = await manager.post("/admin/canteen/extra-days", { canteen_service_id: canteens.late.id, date: DAYS.wednesday })
        expect([past.status, past.body.code, guest.status, guest.body.code]).toEqual([400, "calendar.past", 400, "calendar.offered_on"])
      })
    })

    it("of another commune is not found", async () => {
      const { id } = (await open(DAYS.wednesday)).body.extra_day
      const answers = [
        await read(elsewhere),
        await change({ capacity: 9 }, elsewhere),
        await open(DAYS.wednesday, elsewhere),
        await elsewhere.delete(`/admin/canteen/extra-days/${id}`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    })

    it("is for managers only", async () => {
      const answers = [await read(clerk), await change({ capacity: 9 }, clerk), await open(DAYS.wednesday, clerk)]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    })
  },
})
