import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { CalendarCell, CalendarResponse, ErrorBody } from "../../src/types/http"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, type Service, openCanteens, settle } from "../helpers/canteens"
import { forward, rewind, startClock } from "../helpers/clock"
import { aRegistration, registerFamily } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, coubon } = canteens
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen, coubon], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const ask = (service: Pick<Service, "id">, query: string, parent = dupont.parent) =>
      parent.get<CalendarResponse>(`/store/canteen/canteen-services/${service.id}/calendar?${query}`)
    const week = `from=${DAYS.today}&to=${DAYS.monday}`
    const cells = async (service: Pick<Service, "id">, query: string, parent = dupont.parent): Promise<Record<string, string>> => {
      const { body } = await ask(service, query, parent)
      return Object.fromEntries(body.days.map(({ date, cells: [cell] }) => [date, cell?.refusal ?? cell?.state ?? ""]))
    }
    const cellOn = async (service: Pick<Service, "id">, date: string): Promise<CalendarCell | undefined> =>
      (await ask(service, `from=${date}&to=${date}&beneficiary_id=${dupont.louane}`)).body.days[0]?.cells[0]

    it("says of every day what can be done, or why not", async () => {
      expect(await cells(canteens.canteen, `${week}&beneficiary_id=${dupont.louane}`)).toEqual({
        "2026-11-23": "after_cutoff",
        "2026-11-24": "bookable",
        "2026-11-25": "not_a_service_day",
        "2026-11-26": "bookable",
        "2026-11-27": "closed",
        "2026-11-28": "not_a_service_day",
        "2026-11-29": "not_a_service_day",
        "2026-11-30": "bookable",
      })
    })

    it("gives the price, the deadlines, the seats left and the server's day", async () => {
      const { status, body } = await ask(canteens.canteen, `from=${DAYS.tuesday}&to=${DAYS.tuesday}&beneficiary_id=${dupont.louane}`)
      expect([status, body.today, body.canteen_service.name]).toEqual([200, DAYS.today, "Réservation de repas Cantines Aiguilhe"])
      expect(body.days).toEqual([
        {
          date: DAYS.tuesday,
          open: true,
          seats_left: 3,
          cells: [
            {
              beneficiary_id: dupont.louane,
              state: "bookable",
              price_cents: 380,
              price_after_cents: null,
              book_until: "2026-11-23T10:00:00+01:00",
              cancel_until: "2026-11-23T10:00:00+01:00",
            },
          ],
        },
      ])
    })

    it("names what shuts a day", async () => {
      const { body } = await ask(canteens.canteen, "from=2026-12-21&to=2026-12-25")
      expect(body.days.filter(({ date }) => date === "2026-12-21" || date === "2026-12-25").map(({ reason, note }) => [reason, note])).toEqual([
        ["school_holiday", "Vacances de Noël, zone A"],
        ["public_holiday", expect.stringContaining("Noël")],
      ])
      const strike = (await ask(canteens.canteen, `from=${DAYS.closed}&to=${DAYS.closed}`)).body.days[0]
      expect([strike?.open, strike?.note, strike?.cells[0]?.closure]).toEqual([false, "Grève nationale", { reason: "strike", note: "Grève nationale" }])
    })

    it("follows the clock to the second", async () => {
      forward(2 * 60 - 1)
      expect((await cellOn(canteens.canteen, DAYS.tuesday))?.state).toBe("bookable")
      forward(1)
      expect(await cellOn(canteens.canteen, DAYS.tuesday)).toMatchObject({ state: "refused", refusal: "after_cutoff" })
    })

    it("shows a late meal with its price, and what a meal will cost once late", async () => {
      expect(await cellOn(canteens.coubon, DAYS.tuesday)).toMatchObject({ state: "late", price_cents: 520 })
      expect(await cellOn(canteens.coubon, DAYS.thursday)).toMatchObject({ state: "bookable", price_cents: 420, price_after_cents: 520 })
    })

    it("shows the basket, the payment under way, what is booked, and Réservation tardive with it", async () => {
      const louane = (...dates: string[]) => [{ beneficiary_id: dupont.louane, dates }]
      await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday)))
      const held = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.thursday))
      await dupont.parent.post(`/store/canteen/carts/${held}/hold`)
      const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.monday))
      const query = `${week}&beneficiary_id=${dupont.louane}&cart_id=${cart}`
      expect(await cells(canteens.canteen, query)).toMatchObject({ [DAYS.tuesday]: "booked", [DAYS.thursday]: "held", [DAYS.monday]: "in_cart" })
      expect((await cells(canteens.late, query))[DAYS.tuesday]).toBe("booked")
      expect((await ask(canteens.canteen, query)).body.days.find(({ date }) => date === DAYS.tuesday)?.seats_left).toBe(2)
    })

    it("is full for a family when the last seat is gone, not for who sits there", async () => {
      const both = [dupont.louane, dupont.theo].map((beneficiary_id) => ({ beneficiary_id, dates: [DAYS.tuesday] }))
      await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, both))
      await payByWallet(martin.parent, await fillBasket(martin.parent, canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.tuesday] }]))
      const { days } = (await ask(canteens.canteen, `from=${DAYS.tuesday}&to=${DAYS.tuesday}&beneficiary_id=${martin.theo}&beneficiary_id=${martin.louane}`, martin.parent)).body
      expect([days[0]?.seats_left, days[0]?.cells.map(({ state, refusal }) => refusal ?? state)]).toEqual([0, ["full", "booked"]])
    })

    it("tells a family that waits that it waits", async () => {
      const [tariff] = canteens.canteen.tariffs
      const memberships = [{ canteen_service_id: canteens.canteen.id, tariff_id: tariff?.id ?? "" }]
      const { parent } = await registerFamily(canteens.shop, "attente@example.fr", aRegistration({ memberships }))
      expect(await cells(canteens.canteen, week, parent)).toMatchObject({ [DAYS.tuesday]: "account_pending", [DAYS.wednesday]: "not_a_service_day" })
    })

    it("covers a school year of four children at once, every cell with its state", async () => {
      for (const first_name of ["Inès", "Noé"]) {
        await dupont.parent.post("/store/canteen/beneficiaries", { first_name, last_name: "Dupont", birth_date: "2019-03-02", relationship: "father" })
      }
      const { status, body } = await ask(canteens.canteen, "from=2026-09-01&to=2027-07-04")
      expect([status, body.days.length, new Set(body.days.map((day) => day.cells.length))]).toEqual([200, 307, new Set([4])])
      expect(body.days.flatMap(({ cells: own }) => own).filter(({ state, refusal }) => (state === "refused") !== (refusal !== undefined))).toEqual([])
      expect((await ask(canteens.canteen, "from=2026-11-23&to=2027-12-27")).body.days).toHaveLength(400)
    })

    it("says when the school year ends, seen from the days asked or from today, when the zone's calendar does", async () => {
      const end = async (query: string) => (await ask(canteens.canteen, query)).body.school_year_end
      expect(await end(week)).toBeNull()
      const summer = { school_year: "2026-2027", name: "Été", from_day: "2027-07-03", to_day: "2027-08-31" }
      const communes = getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE)
      const before = { school_year: "2025-2026", name: "Été", from_day: "2026-07-04", to_day: "2026-08-31" }
      await communes.createCanteenSchoolHolidays([{ zone: "A", ...before }, { zone: "A", ...summer }, { zone: "B", ...summer, from_day: "2027-06-26" }])
      expect([await end(week), await end("from=2026-01-05&to=2026-01-06"), await end("from=2027-09-01&to=2027-09-02")]).toEqual(["2027-07-02", "2027-07-02", null])
    })

    it("says when booking opens, where it is not open yet", async () => {
      const communes = getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE)
      const [row] = await communes.listCanteenRulebooks({ canteen_service_id: canteens.canteen.id })
      const window = { opens: { kind: "days_before", days: 2, at: "18:00" }, residence: {} }
      const rules = { ...row?.rules, effective_from: DAYS.monday, window }
      await communes.createCanteenRulebooks({ canteen_service_id: canteens.canteen.id, effective_from: DAYS.monday, rules })
      expect(await cellOn(canteens.canteen, DAYS.monday)).toMatchObject({ state: "refused", refusal: "not_yet_open", opens_at: "2026-11-28T18:00:00+01:00" })
      expect(await cellOn(canteens.canteen, DAYS.tuesday)).toMatchObject({ state: "bookable" })
    })

    it.each([
      ["another family's child", () => `${week}&beneficiary_id=${martin.louane}`, 404, "beneficiary.not_found"],
      ["another family's cart", () => `${week}&cart_id=cart_other`, 404, "cart.not_found"],
    ])("does not find %s", async (_what, query, status, code) => {
      const answer = await ask(canteens.canteen, query())
      expect([answer.status, (answer.body as unknown as ErrorBody).code]).toEqual([status, code])
    })

    it.each([
      ["nothing", "", "from"],
      ["half a period", "from=2026-11-23", "to"],
      ["a period backwards", "from=2026-11-24&to=2026-11-23", "to"],
      ["401 days", "from=2026-01-01&to=2027-02-05", "to"],
      ["a day that does not exist", "from=2026-02-30&to=2026-03-01", "from"],
      ["the year 9999", "from=9999-12-01&to=9999-12-31", "from"],
      ["the year 0001", "from=0001-01-01&to=0001-01-31", "from"],
      ["an unknown field", "from=2026-11-23&to=2026-11-24&fields=*", "fields"],
      ["an empty id", "from=2026-11-23&to=2026-11-24&beneficiary_id=", "beneficiary_id"],
      ["an id in a trap", "from=2026-11-23&to=2026-11-24&cart_id[$ne]=x", "cart_id"],
    ])("refuses %s", async (_what, query, field) => {
      const answer = await ask(canteens.canteen, query)
      const body = answer.body as unknown as ErrorBody
      expect([answer.status, body.code, body.details?.field]).toEqual([400, "request.invalid", field])
    })

    it("does not find an unknown service, and wants a login", async () => {
      expect((await ask({ id: "csvc_unknown" }, week)).status).toBe(404)
      expect((await ask({ id: "%00" }, week)).status).toBe(404)
      expect((await ask(canteens.canteen, week, canteens.shop)).status).toBe(401)
    })
  },
})
