import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type {
  CalendarResponse,
  RulebookPreviewResponse,
  RulebookResponse,
  RulebooksResponse,
} from "../../src/types/http"
import { fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { THURSDAY_FOR_NEXT_WEEK, aRulebook } from "../helpers/rulebooks"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let manager: Client & { userId: string }
    let neighbour: Client
    let clerk: Client

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const client = new Client(api)
      manager = await hire(getContainer(), client, { role: "manager", commune_ids: [canteens.communes.aiguilhe] })
      neighbour = await hire(getContainer(), client, { role: "manager", commune_ids: [canteens.communes.coubon] })
      clerk = await hire(getContainer(), client, { role: "clerk", commune_ids: [canteens.communes.aiguilhe] })
    })

    beforeEach(rewind)

    const path = (service = canteens.canteen.id) => `/admin/canteen/canteen-services/${service}/rulebooks`
    const list = async () => (await manager.get<RulebooksResponse>(path())).body
    const publish = (rulebook: object, who: Client = manager) => who.post<RulebookResponse>(path(), { rulebook })
    const refused = async (rulebook: object) => {
      const { status, body } = await manager.post(path(), { rulebook })
      return [status, body.code, body.details?.problems ?? body.details?.field]
    }

    describe("publishing a rulebook", () => {
      it("answers the version with its règlement, and keeps who published it", async () => {
        const { status, body } = await publish(aRulebook({ ...THURSDAY_FOR_NEXT_WEEK, effective_from: "2027-01-04" }))
        expect([status, body.rulebook.state, body.rulebook.effective_from, body.rulebook.published_by?.id]).toEqual([201, "coming", "2027-01-04", manager.userId])
        const sentences = body.rulebook.reglement.flatMap((section) => section.sentences).map((sentence) => sentence.replace(/\s/g, " "))
        expect(sentences).toEqual(
          expect.arrayContaining([
            "Réservation jusqu'au jeudi 9 h pour la semaine suivante.",
            "Hors délai : prix majoré de 50 %.",
            "Annulation jusqu'à la veille 10 h.",
          ])
        )
        const { rulebooks, today, count } = await list()
        expect([today, count, rulebooks.map(({ effective_from, state }) => [effective_from, state])]).toEqual([
          DAYS.today,
          2,
          [["2027-01-04", "coming"], ["2025-09-01", "in_effect"]],
        ])
        const [act] = await getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ action: "rulebook.published" })
        expect(act).toMatchObject({ user_id: manager.userId, subject_id: body.rulebook.id, commune_id: canteens.communes.aiguilhe })
      })

      it("records the warnings that it answers", async () => {
        const cutoff = { kind: "days_before", days: 1, at: "23:59" }
        const { body } = await publish(aRulebook({ effective_from: "2027-02-01", book: { cutoff } }))
        const warnings = [{ code: "minute_lost", path: "rulebook.book.cutoff.at" }]
        expect(body.rulebook.warnings).toEqual(warnings)
        expect((await list()).rulebooks.find(({ id }) => id === body.rulebook.id)?.warnings).toEqual(warnings)
      })

      it.each([
        ["an unknown kind", { book: { cutoff: { kind: "weekly" } } }, [{ code: "unknown_kind", path: "rulebook.book.cutoff.kind" }]],
        ["an impossible hour", { book: { cutoff: { kind: "days_before", days: 1, at: "25:00" } } }, [{ code: "impossible_value", path: "rulebook.book.cutoff.at" }]],
        ["a table without any day", { book: { cutoff: { kind: "weekday_table", table: {} } } }, [{ code: "empty", path: "rulebook.book.cutoff.table" }]],
        ["a field that means nothing", { min_age_month: 36 }, [{ code: "unknown_field", path: "rulebook.min_age_month" }]],
        [
          "a late price above the cost of a meal, for one of the tariffs only",
          { cost_per_meal_cents: 600, book: { cutoff: { kind: "days_before", days: 1, at: "10:00" }, late: { kind: "surcharge", cents: 150 } } },
          [{ code: "price_above_cost", path: "rulebook.book.late.cents" }],
        ],
        ["a tariff above the cost of a meal", { cost_per_meal_cents: 400 }, [{ code: "price_above_cost", path: "pricings.1.cents" }]],
        [
          "a limit after the meal",
          { book: { cutoff: { kind: "week_before", weeks: 0, weekday: "fri", at: "12:00" } } },
          [{ code: "cutoff_in_the_future_of_the_meal", path: "rulebook.book.cutoff" }],
        ],
      ])("refuses %s and names the field", async (_name, changes, problems) => {
        const before = (await list()).count
        expect(await refused(aRulebook({ effective_from: "2027-03-01", ...changes }))).toEqual([400, "rulebook.refused", problems])
        expect((await list()).count).toBe(before)
      })

      it("refuses a day in the past, and one that another version has", async () => {
        expect(await refused(aRulebook({ effective_from: "2026-11-22" }))).toEqual([400, "rulebook.in_the_past", "rulebook.effective_from"])
        await publish(aRulebook({ effective_from: "2027-04-01" }))
        expect(await refused(aRulebook({ effective_from: "2027-04-01" }))).toEqual([409, "rulebook.date_taken", "rulebook.effective_from"])
      })

      it("is for managers of the commune", async () => {
        const rulebook = aRulebook({ effective_from: "2027-05-03" })
        const answers = [await neighbour.post(path(), { rulebook }), await neighbour.get(path()), await clerk.post(path(), { rulebook }), await clerk.get(path())]
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
          [404, "canteen_service.not_found"],
          [404, "canteen_service.not_found"],
          [403, "permission.missing"],
          [403, "permission.missing"],
        ])
      })

      it.each([
        [{}, "rulebook"],
        [{ rulebook: "demain" }, "rulebook"],
        [{ rulebook: {}, force: true }, "force"],
      ])("refuses the body %j", async (body, field) => {
        const answer = await manager.post(path(), body)
        expect([answer.status, answer.body.code, answer.body.details?.field]).toEqual([400, "request.invalid", field])
      })
    })

    describe("a version that is not yet in effect", () => {
      it("is withdrawn by a manager of the commune; one in effect is not", async () => {
        const { body } = await publish(aRulebook({ effective_from: "2027-06-01" }))
        const address = `/admin/canteen/rulebooks/${body.rulebook.id}`
        expect((await neighbour.delete(address)).status).toBe(404)
        expect((await manager.delete(address)).status).toBe(200)
        expect((await manager.delete(address)).body.code).toBe("rulebook.not_found")
        const { rulebooks } = await list()
        expect(rulebooks.map(({ id }) => id)).not.toContain(body.rulebook.id)
        const current = rulebooks.find(({ state }) => state === "in_effect")
        expect((await manager.delete(`/admin/canteen/rulebooks/${current?.id}`)).body.code).toBe("rulebook.in_effect")
      })
    })

    describe("families", () => {
      it("book under the new version, and cancel what they booked before under the old one", async () => {
        const family = await settle(getContainer(), canteens, { email: "regle@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
        const book = async (dates: string[]) =>
          payByWallet(family.parent, await fillBasket(family.parent, canteens.canteen, [{ beneficiary_id: family.louane, dates }]))
        await book(["2026-12-10"])
        const never = { cutoff: { kind: "never" } }
        const weekBefore = { cutoff: { kind: "days_before", days: 7, at: "09:00" } }
        await publish(aRulebook({ effective_from: "2026-12-07", book: weekBefore, cancel: never }))
        await book(["2026-12-11"])
        const query = `?from=2026-12-10&to=2026-12-11&beneficiary_id=${family.louane}`
        const { body } = await family.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar${query}`)
        expect(body.days.map(({ cells }) => cells[0]?.cancel_until)).toEqual(["2026-12-09T10:00:00+01:00", null])
        const bookings = await readBookings(family.parent, "?from=2026-12-10&to=2026-12-11&status=confirmed")
        expect(bookings.map(({ date, can_cancel }) => [date, can_cancel])).toEqual([["2026-12-10", true], ["2026-12-11", false]])
        const booking_ids = bookings.map(({ id }) => id)
        const answer = await family.parent.post<{ cancelled: unknown[]; refused: { refusal: string }[] }>("/store/canteen/bookings/cancel", { booking_ids, refund_to: "wallet" })
        expect([answer.body.cancelled.length, answer.body.refused.map(({ refusal }) => refusal)]).toEqual([1, ["not_cancellable"]])
      })
    })

    describe("previewing", () => {
      const preview = async (body: object, who: Client = manager) => who.post<RulebookPreviewResponse>("/admin/canteen/rulebooks/preview", body)

      it("shows a service's days, prices and what changes, on its own calendar", async () => {
        const rulebook = aRulebook({ ...THURSDAY_FOR_NEXT_WEEK, effective_from: DAYS.today })
        const { status, body } = await preview({ canteen_service_id: canteens.canteen.id, rulebook, from: DAYS.thursday, to: DAYS.monday, now: "2026-11-25T09:00:00+01:00" })
        expect(status).toBe(200)
        expect(body.days.map(({ date, reason, note }) => [date, reason, note])).toEqual([
          [DAYS.thursday, null, undefined],
          [DAYS.closed, "closed", "Grève nationale"],
          ["2026-11-28", "not_a_service_day", undefined],
          ["2026-11-29", "not_a_service_day", undefined],
          [DAYS.monday, null, undefined],
        ])
        expect(body.days[0]).toMatchObject({
          decision: { allowed: true, late: true, book_until: "2026-11-19T09:00:00+01:00", cancel_until: "2026-11-25T10:00:00+01:00", price_cents: 570 },
          prices: [{ label: "Enfant", price_cents: 570 }, { label: "Enfant hors commune", price_cents: 690 }],
        })
        const { before, after } = body.changes.find(({ date }) => date === DAYS.monday) ?? {}
        expect([before?.book_until, after?.book_until]).toEqual(["2026-11-27T10:00:00+01:00", "2026-11-26T09:00:00+01:00"])
        expect([before?.price_after_cents, after?.price_after_cents]).toEqual([null, 570])
        expect(body.changes.map(({ date }) => date)).not.toContain("2026-11-28")
        expect(body.tariffs).toEqual([{ label: "Enfant" }, { label: "Enfant hors commune" }])
      })

      it("says what publication would refuse, and writes nothing", async () => {
        const rulebook = aRulebook({ cost_per_meal_cents: 400 })
        const before = (await list()).count
        const { body } = await preview({ canteen_service_id: canteens.canteen.id, rulebook, from: DAYS.today, to: DAYS.today })
        expect(body.checks.errors).toEqual([{ code: "price_above_cost", path: "pricings.1.cents" }])
        expect((await list()).count).toBe(before)
      })

      it("needs no service: on a given calendar, at a given price", async () => {
        const calendar = { closures: [{ from: DAYS.tuesday, to: DAYS.tuesday, reason: "works", note: "Travaux" }] }
        const pricing = { kind: "flat", cents: 300 }
        const { body } = await preview({ rulebook: aRulebook(THURSDAY_FOR_NEXT_WEEK), calendar, pricing, from: DAYS.today, to: DAYS.tuesday, now: "2026-11-01T08:00" })
        expect(body.days.map(({ note, decision }) => [note, decision.price_cents])).toEqual([[undefined, 300], ["Travaux", null]])
        expect(body.changes).toEqual([])
      })

      it("knows the public holidays of France where no calendar is given", async () => {
        const { body } = await preview({ rulebook: aRulebook(), from: "2026-11-11", to: "2026-11-11" })
        expect(body.days[0]).toMatchObject({ reason: "not_a_service_day", prices: [], decision: { price_cents: null } })
        const week = await preview({ rulebook: aRulebook({ effective_from: "2026-11-02", service_days: ["wed"] }), from: "2026-11-11", to: "2026-11-11" })
        expect(week.body.days[0]?.reason).toBe("public_holiday")
      })

      it.each([
        [{ from: "2026-11-24", to: "2026-11-23" }, "request.invalid", "to"],
        [{ from: "2026-11-23", to: "2028-11-23" }, "request.invalid", "to"],
        [{ now: "demain" }, "request.invalid", "now"],
        [{ pricing: { kind: "gratis" } }, "rulebook.refused", "pricing.kind"],
        [{ calendar: { closures: "none" } }, "rulebook.refused", "calendar.closures"],
        [{ rulebook: {} }, "rulebook.refused", "rulebook.effective_from"],
      ])("refuses %j", async (changes, code, field) => {
        const { status, body } = await manager.post("/admin/canteen/rulebooks/preview", { rulebook: aRulebook(), from: DAYS.today, to: DAYS.today, ...changes })
        expect([status, body.code, body.details?.field]).toEqual([400, code, field])
      })

      it("is for managers of the commune", async () => {
        const body = { canteen_service_id: canteens.canteen.id, rulebook: aRulebook(), from: DAYS.today, to: DAYS.today }
        expect([(await preview(body, neighbour)).status, (await preview(body, clerk)).status]).toEqual([404, 403])
      })
    })
  },
})
