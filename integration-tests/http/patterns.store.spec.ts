import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { AddMealsResponse, ErrorBody, PatternResponse, PatternsResponse, Weekday } from "../../src/types/http"
import { fillBasket, openBasket, payByWallet, readBasket } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Answer, Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { bookMeal } from "../helpers/meals"

jest.setTimeout(300_000)

beforeAll(startClock)

const SUMMER = { zone: "A", school_year: "2026-2027", name: "Été", from_day: "2027-07-03", to_day: "2027-08-31" } as const
const SCHOOL_YEAR_END = "2027-07-02"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, coubon, blavozy } = canteens
      await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).createCanteenSchoolHolidays([SUMMER])
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen, coubon, blavozy], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const failed = (answer: Answer<unknown>): unknown[] => {
      const { code, details } = answer.body as ErrorBody
      return [answer.status, code, details?.field]
    }
    const rhythm = (weekdays: Weekday[], changes = {}) => ({ beneficiary_id: dupont.louane, weeks: "every", weekdays, ...changes })
    const add = (cart: string, body: Record<string, unknown>, parent: Client = dupont.parent) =>
      parent.post<AddMealsResponse>(`/store/canteen/carts/${cart}/patterns`, { canteen_service_id: canteens.canteen.id, ...body })
    const datesOf = (meals: { date: string }[]): string[] => meals.map(({ date }) => date)

    describe("how the weeks go", () => {
      const save = (body: Record<string, unknown>, parent: Client = dupont.parent) =>
        parent.post<PatternResponse>("/store/canteen/patterns", { canteen_service_id: canteens.canteen.id, ...rhythm(["mon", "thu"]), ...body })
      const list = async (parent: Client = dupont.parent, query = "") =>
        (await parent.get<PatternsResponse>(`/store/canteen/patterns${query}`)).body.patterns.map(({ beneficiary_id, weeks, weekdays }) => [beneficiary_id, weeks, weekdays])

      it("is said once, changed, read and forgotten", async () => {
        const { status, body } = await save({ weekdays: ["thu", "mon", "thu"] })
        expect([status, body.pattern]).toEqual([
          200,
          { id: expect.stringMatching(/^wpat/), canteen_service_id: canteens.canteen.id, beneficiary_id: dupont.louane, weeks: "every", weekdays: ["mon", "thu"] },
        ])
        await save({ weekdays: ["fri"] })
        await save({ beneficiary_id: dupont.theo, weeks: "even" })
        expect(await list()).toEqual([[dupont.louane, "every", ["fri"]], [dupont.theo, "even", ["mon", "thu"]]])
        expect(await list(dupont.parent, `?canteen_service_id=${canteens.coubon.id}`)).toEqual([])
        expect((await dupont.parent.delete(`/store/canteen/patterns/${body.pattern.id}`)).body).toEqual({ id: body.pattern.id, object: "pattern", deleted: true })
        expect(await list()).toEqual([[dupont.theo, "even", ["mon", "thu"]]])
      })

      it("is the family's own", async () => {
        const { body } = await save({})
        expect(failed(await martin.parent.delete(`/store/canteen/patterns/${body.pattern.id}`))).toEqual([404, "pattern.not_found", undefined])
        expect(failed(await save({}, martin.parent))).toEqual([404, "beneficiary.not_found", undefined])
        expect([await list(martin.parent), (await list()).length]).toEqual([[], 1])
        for (const answer of [await canteens.shop.get("/store/canteen/patterns"), await save({}, canteens.shop), await canteens.shop.delete("/store/canteen/patterns/x")]) {
          expect(answer.status).toBe(401)
        }
      })

      it("goes with the child who leaves the family", async () => {
        await save({ beneficiary_id: dupont.theo })
        await save({})
        await dupont.parent.delete(`/store/canteen/beneficiaries/${dupont.theo}`)
        const keptBy = await getContainer().resolve<BookingModuleService>(BOOKING_MODULE).patternsOf([dupont.customer_id])
        expect([(await list()).map(([id]) => id), keptBy(dupont.customer_id).map(({ beneficiary_id }) => beneficiary_id)]).toEqual([[dupont.louane], [dupont.louane]])
      })

      it.each([
        ["no weekday", { weekdays: [] }, 400, "request.invalid", "weekdays"],
        ["a weekday that is none", { weekdays: ["lundi"] }, 400, "request.invalid", "weekdays.0"],
        ["weeks that are none", { weeks: "third" }, 400, "request.invalid", "weeks"],
        ["a weekday that is never served", { weekdays: ["mon", "wed"] }, 400, "pattern.weekday_not_served", "weekdays"],
        ["a service that does not exist", { canteen_service_id: "csvc_unknown" }, 404, "canteen_service.not_found", undefined],
        ["a field that is not known", { until: "always" }, 400, "request.invalid", "until"],
      ])("is not %s", async (_what, body, ...expected) => {
        expect([failed(await save(body)), await list()]).toEqual([expected, []])
      })
    })

    describe("a pattern on a period", () => {
      it("joins what the cart holds, and tells what it could not have from what nobody expects", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }, { beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }])
        const { status, body } = await add(cart, { pattern: [rhythm(["mon", "wed", "thu", "fri"])], to: "2026-11-30" })
        expect([status, body.from, body.to, body.accepted, datesOf(body.added), datesOf(body.already_chosen)]).toEqual([200, DAYS.today, "2026-11-30", 1, ["2026-11-30"], [DAYS.thursday]])
        expect(body.refused).toEqual([
          { beneficiary_id: dupont.louane, canteen_service_id: canteens.canteen.id, date: DAYS.today, refusal: "after_cutoff", book_until: "2026-11-20T10:00:00+01:00" },
          { beneficiary_id: dupont.louane, canteen_service_id: canteens.canteen.id, date: DAYS.closed, refusal: "closed", closure: { reason: "strike", note: "Grève nationale" } },
        ])
        expect([body.passed_over, body.total_cents]).toEqual([[{ refusal: "not_a_service_day", count: 1 }], 3 * 380])
        const { lines, total_cents } = await readBasket(dupont.parent, cart)
        expect([total_cents, lines.map(({ beneficiary, dates }) => [beneficiary.id, dates]).sort()]).toEqual([
          3 * 380,
          [[dupont.louane, [DAYS.thursday, "2026-11-30"]], [dupont.theo, [DAYS.tuesday]]].sort(),
        ])
        expect((await payByWallet(dupont.parent, cart)).body.order).toMatchObject({ meals_count: 3, total_cents: 3 * 380 })
      })

      it("follows the ISO weeks over the end of the year, to the end of the school year that the zone's calendar says", async () => {
        const pattern = [rhythm(["fri"], { weeks: "odd" }), rhythm(["mon", "tue", "thu", "fri"], { beneficiary_id: dupont.theo })]
        const { status, body } = await add(await openBasket(dupont.parent), { pattern, from: "2026-12-14", until: "school_year_end" })
        const louane = body.added.filter((meal) => meal.beneficiary_id === dupont.louane)
        expect([status, body.to, datesOf(louane).slice(0, 3), datesOf(body.added).sort().at(-1)]).toEqual([200, SCHOOL_YEAR_END, ["2026-12-18", "2027-01-08", "2027-01-22"], SCHOOL_YEAR_END])
        expect([body.accepted, body.cart.meals_count, body.total_cents]).toEqual([body.added.length, body.added.length, body.added.length * 380])
        expect([body.refused, body.passed_over.map(({ refusal }) => refusal).sort()]).toEqual([[], ["public_holiday", "school_holiday"]])
      })

      it("is decided the same, and writes nothing, when it is only tried", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
        const body = { pattern: [rhythm(["mon", "thu"])], to: "2026-12-18" }
        const tried = (await add(cart, { ...body, dry_run: true })).body
        expect([(await readBasket(dupont.parent, cart)).meals_count, tried.cart.meals_count]).toEqual([1, 1])
        expect((await add(cart, body)).body).toEqual({ ...tried, cart: expect.objectContaining({ meals_count: 1 + tried.accepted, total_cents: tried.total_cents }) })
      })

      it("applied twice adds nothing the second time", async () => {
        const cart = await openBasket(dupont.parent)
        const body = { pattern: [rhythm(["mon", "thu"])], to: "2026-12-18" }
        const first = (await add(cart, body)).body
        const second = (await add(cart, body)).body
        expect([second.accepted, second.already_chosen, second.total_cents]).toEqual([0, first.added, first.total_cents])
      })

      it("leaves what is dearer by now to be chosen one by one", async () => {
        const { body } = await add(await openBasket(dupont.parent), { canteen_service_id: canteens.coubon.id, pattern: [rhythm(["tue", "thu"])], to: DAYS.thursday })
        expect([datesOf(body.added), body.late]).toEqual([[DAYS.thursday], [{ beneficiary_id: dupont.louane, date: DAYS.tuesday, price_cents: 520 }]])
      })

      it("counts what is booked already, and lists full days", async () => {
        await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }, { beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }]))
        await payByWallet(martin.parent, await fillBasket(martin.parent, canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.tuesday] }]))
        const own = (await add(await openBasket(dupont.parent), { pattern: [rhythm(["tue"])], to: DAYS.tuesday })).body
        expect([own.accepted, own.refused, own.passed_over]).toEqual([0, [], [{ refusal: "already_booked", count: 1 }]])
        const pattern = [{ beneficiary_id: martin.theo, weeks: "every", weekdays: ["tue"] }]
        const other = (await add(await openBasket(martin.parent), { pattern, to: DAYS.tuesday }, martin.parent)).body
        expect(other.refused.map(({ refusal }) => refusal)).toEqual(["full"])
      })

      it("is the saved one on request, of all or of some", async () => {
        const saved = { canteen_service_id: canteens.canteen.id, weeks: "every" }
        await dupont.parent.post("/store/canteen/patterns", { ...saved, beneficiary_id: dupont.louane, weekdays: ["thu"] })
        await dupont.parent.post("/store/canteen/patterns", { ...saved, beneficiary_id: dupont.theo, weekdays: ["mon"] })
        const cart = await openBasket(dupont.parent)
        const theo = (await add(cart, { saved: true, to: "2026-12-04", beneficiary_ids: [dupont.theo], dry_run: true })).body
        expect([datesOf(theo.added), datesOf((await add(cart, { saved: true, to: "2026-12-04" })).body.added)]).toEqual([["2026-11-30"], [DAYS.thursday, "2026-12-03", "2026-11-30"]])
      })

      it("covers a year of a large family in one request, and every meal is accounted for", async () => {
        const pattern = [dupont.louane, dupont.theo].map((beneficiary_id) => rhythm(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], { beneficiary_id }))
        const { status, body } = await add(await openBasket(dupont.parent), { pattern, from: "2026-11-23", to: "2027-12-27" })
        const counted = body.passed_over.reduce((sum, { count }) => sum + count, 0)
        expect([status, body.added.length + body.refused.length + counted]).toEqual([200, 2 * 400])
      })
    })

    describe("a month like another", () => {
      const book = async (beneficiary_id: string, ...days: string[]) => {
        for (const day of days) {
          await bookMeal(getContainer(), { beneficiary_id, customer_id: dupont.customer_id, canteen_service_id: canteens.canteen.id, tariff_id: "tarif", day })
        }
      }

      it("has the weekdays that each child took, every week or every other one", async () => {
        await book(dupont.louane, "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30", "2026-11-06")
        await book(dupont.theo, "2026-11-12", "2026-11-26")
        await bookMeal(getContainer(), { beneficiary_id: martin.louane, customer_id: martin.customer_id, canteen_service_id: canteens.canteen.id, tariff_id: "tarif", day: "2026-11-03" })
        const { status, body } = await add(await openBasket(dupont.parent), { like_month: "2026-11", month: "2026-12" })
        expect([status, body.from, body.to]).toEqual([200, "2026-12-01", "2026-12-31"])
        expect(body.pattern).toEqual([
          { beneficiary_id: dupont.louane, weeks: "every", weekdays: ["mon"] },
          { beneficiary_id: dupont.theo, weeks: "even", weekdays: ["thu"] },
        ])
        expect(body.occasional).toEqual([{ beneficiary_id: dupont.louane, date: "2026-11-06" }])
        expect(body.added.map(({ beneficiary_id, date }) => [beneficiary_id, date])).toEqual([
          [dupont.louane, "2026-12-07"],
          [dupont.louane, "2026-12-14"],
          [dupont.theo, "2026-12-10"],
        ])
        expect(body.passed_over).toEqual([{ refusal: "school_holiday", count: 3 }])
      })

      it("that had no meal adds nothing", async () => {
        const { status, body } = await add(await openBasket(dupont.parent), { like_month: "2026-10", month: "2026-12" })
        expect([status, body.accepted, body.pattern, body.cart.lines]).toEqual([200, 0, [], []])
      })
    })

    describe("a list", () => {
      it("is added as it is: one child's days for another", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        const { body } = await add(cart, { selections: [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday, DAYS.tuesday, DAYS.closed] }] })
        expect([datesOf(body.added), datesOf(body.refused), body.cart.meals_count]).toEqual([[DAYS.tuesday, DAYS.thursday], [DAYS.closed], 3])
      })
    })

    describe("what is not understood changes nothing", () => {
      const monday = () => [rhythm(["mon"])]
      it.each([
        ["nothing wanted", () => ({}), 400, "request.invalid", "pattern"],
        ["two wants", () => ({ pattern: monday(), like_month: "2026-11", month: "2026-12" }), 400, "request.invalid", "like_month"],
        ["no end", () => ({ pattern: monday() }), 400, "request.invalid", "to"],
        ["two ends", () => ({ pattern: monday(), to: "2026-12-18", until: "school_year_end" }), 400, "request.invalid", "until"],
        ["an end before its beginning", () => ({ pattern: monday(), from: "2026-12-02", to: "2026-12-01" }), 400, "request.invalid", "to"],
        ["an end before today", () => ({ pattern: monday(), to: "2026-11-22" }), 400, "request.invalid", "to"],
        ["401 days", () => ({ pattern: monday(), from: "2026-11-23", to: "2027-12-28" }), 400, "request.invalid", "to"],
        ["a school year of the year 2000", () => ({ pattern: monday(), from: "2000-01-01", until: "school_year_end" }), 400, "request.invalid", "from"],
        ["a school year that no calendar knows", () => ({ pattern: monday(), from: "2027-09-01", until: "school_year_end" }), 400, "school_year.unknown", "until"],
        ["a month without its model", () => ({ month: "2026-12", pattern: monday(), to: "2026-12-18" }), 400, "request.invalid", "month"],
        ["a model without its month", () => ({ like_month: "2026-11" }), 400, "request.invalid", "month"],
        ["a month like itself", () => ({ like_month: "2026-12", month: "2026-12" }), 400, "request.invalid", "month"],
        ["the month 13", () => ({ like_month: "2026-13", month: "2026-12" }), 400, "request.invalid", "like_month"],
        ["no saved pattern", () => ({ saved: true, to: "2026-12-18" }), 400, "pattern.none_saved", "saved"],
        ["another family's child", () => ({ pattern: [rhythm(["mon"], { beneficiary_id: martin.louane })], to: "2026-12-18" }), 404, "beneficiary.not_found", undefined],
        ["a service that does not exist", () => ({ canteen_service_id: "csvc_unknown", pattern: monday(), to: "2026-12-18" }), 404, "canteen_service.not_found", undefined],
        ["a service of another payee", () => ({ canteen_service_id: canteens.blavozy.id, pattern: monday(), to: "2026-12-18" }), 409, "cart.other_payee", undefined],
      ])("%s", async (_what, body, ...expected) => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        expect(failed(await add(cart, body()))).toEqual(expected)
        expect((await readBasket(dupont.parent, cart)).lines.map(({ dates }) => dates)).toEqual([[DAYS.tuesday]])
      })

      it("another family's cart, and a cart that is paid", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        const pattern = [{ beneficiary_id: martin.louane, weeks: "every", weekdays: ["mon"] }]
        expect(failed(await add(cart, { pattern, to: "2026-12-18" }, martin.parent))).toEqual([404, "cart.not_found", undefined])
        expect((await add(cart, { pattern: monday(), to: "2026-12-18" }, canteens.shop)).status).toBe(401)
        await payByWallet(dupont.parent, cart)
        expect(failed(await add(cart, { pattern: monday(), to: "2026-12-18" }))).toEqual([400, "cart.completed", undefined])
      })
    })
  },
})
