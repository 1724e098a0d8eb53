import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { currentInstant } from "../../src/clock"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { AdminWaitingListResponse, CancelResponse, DaySeatsResponse, ErrorBody, Role, SeatRefusalsResponse } from "../../src/types/http"
import { serveWaitingListsWorkflow } from "../../src/workflows/serve-waiting-lists"
import { balance, choose, fillBasket, openBasket, payByWallet, readBasket, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { type Answer, Client } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { hire } from "../helpers/people"
import { answer, readCell, readWaiting, wait } from "../helpers/waiting"

jest.setTimeout(180_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let seated: Family
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const at = [canteens.canteen]
      seated = await settle(getContainer(), canteens, { email: "seated@example.fr", at, wallet_cents: 5_000 })
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at, wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 0 })
      const communes = getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE)
      await communes.updateCanteenServices({ id: canteens.canteen.id, capacity: 2 })
    })

    beforeEach(rewind)

    const failed = (given: Answer<unknown>): unknown[] => [given.status, (given.body as ErrorBody).code]
    const serve = (minutes = 0) => {
      const now = currentInstant().add({ minutes }).toString()
      return serveWaitingListsWorkflow(getContainer()).run({ input: { now } })
    }
    /** Both seats of Thursday are taken by one family. */
    const fill = async (): Promise<void> => {
      const both = [seated.louane, seated.theo].map((beneficiary_id) => ({ beneficiary_id, dates: [DAYS.thursday] }))
      await payByWallet(seated.parent, await fillBasket(seated.parent, canteens.canteen, both))
    }
    const cancelOne = async (beneficiary: string): Promise<void> => {
      const [booking] = await readBookings(seated.parent, `?beneficiary_id=${beneficiary}&status=confirmed`)
      await seated.parent.post<CancelResponse>("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
    }
    const states = async (family: Family): Promise<string[]> => (await readWaiting(family.parent)).map(({ state, rank }) => [state, rank].filter(Boolean).join(" "))
    const becomes = (family: Family, expected: string[]) => eventually(async () => expect(await states(family)).toEqual(expected))
    const mails = async (): Promise<string[]> => {
      const sent = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({})
      return sent.flatMap(({ to, template }) => (template.startsWith("waiting-list") ? [`${to} ${template}`] : [])).sort()
    }
    const dupontWaits = (at_once?: boolean) => wait(dupont.parent, canteens.canteen, dupont.louane, [DAYS.thursday], at_once)
    const martinWaits = (at_once?: boolean) => wait(martin.parent, canteens.canteen, martin.louane, [DAYS.thursday], at_once)

    describe("joining", () => {
      it("gives a place in the order of arrival, that the calendar shows beside `full`", async () => {
        await fill()
        const { status, body } = await dupontWaits()
        expect([status, body.refused]).toEqual([200, []])
        expect(body.entries).toMatchObject([{ date: DAYS.thursday, state: "waiting", rank: 1, take_at_once: false, price_cents: 380, offered_until: null }])
        forward(1)
        expect((await martinWaits(true)).body.entries).toMatchObject([{ rank: 2, take_at_once: true }])
        const cell = await readCell(martin.parent, canteens.canteen, martin.louane, DAYS.thursday)
        expect(cell).toMatchObject({ state: "refused", refusal: "full", waiting: { rank: 2, take_at_once: true } })
        expect(cell).not.toHaveProperty("offer")
      })

      it("says of each day why it cannot be waited for", async () => {
        await fill()
        const dates = [DAYS.thursday, DAYS.today, DAYS.wednesday, DAYS.closed, DAYS.monday]
        const { body } = await wait(dupont.parent, canteens.canteen, dupont.theo, dates)
        expect(body.entries.map(({ date }) => date)).toEqual([DAYS.thursday])
        expect(body.refused.map(({ date, refusal }) => `${date} ${refusal}`)).toEqual([
          `${DAYS.today} after_cutoff`,
          `${DAYS.wednesday} not_a_service_day`,
          `${DAYS.closed} closed`,
          `${DAYS.monday} seats_left`,
        ])
        expect((await wait(seated.parent, canteens.canteen, seated.louane, [DAYS.thursday])).body.refused.map(({ refusal }) => refusal)).toEqual(["already_booked"])
        expect((await wait(dupont.parent, canteens.coubon, dupont.louane, [DAYS.thursday])).body.refused.map(({ refusal }) => refusal)).toEqual(["membership_missing"])
      })

      it.each([
        ["no date", { dates: [] }, "dates"],
        ["a day that does not exist", { dates: ["2026-02-30"] }, "dates.0"],
        ["an unknown field", { dates: [DAYS.thursday], rank: 1 }, "rank"],
        ["a choice that is no yes or no", { dates: [DAYS.thursday], take_at_once: "yes" }, "take_at_once"],
      ])("refuses %s", async (_what, body, field) => {
        const path = `/store/canteen/canteen-services/${canteens.canteen.id}/waiting-list`
        const given = await dupont.parent.post<ErrorBody>(path, { beneficiary_id: dupont.louane, ...body })
        expect([given.status, given.body.details?.field]).toEqual([400, field])
      })

      it("finds neither another family's child nor an unknown service", async () => {
        expect(failed(await wait(dupont.parent, canteens.canteen, martin.louane, [DAYS.thursday]))).toEqual([404, "beneficiary.not_found"])
        expect(failed(await wait(dupont.parent, { id: "csvc_unknown" }, dupont.louane, [DAYS.thursday]))).toEqual([404, "canteen_service.not_found"])
        expect((await wait(canteens.shop, canteens.canteen, dupont.louane, [DAYS.thursday])).status).toBe(401)
      })
    })

    describe("a seat that a family gives back", () => {
      it("is offered by mail to the first in line for twelve hours, and to nobody else", async () => {
        await fill()
        await dupontWaits()
        forward(1)
        await martinWaits()
        await cancelOne(seated.louane)
        await becomes(dupont, ["offered"])
        expect(await states(martin)).toEqual(["waiting 1"])
        const [offer] = await readWaiting(dupont.parent)
        const kept = Date.parse(offer?.offered_until ?? "") - currentInstant().epochMilliseconds
        expect(Math.ceil(kept / 3_600_000)).toBe(12)
        await eventually(async () => expect(await mails()).toEqual(["camille@example.fr waiting-list-offer"]))
        expect(await readCell(dupont.parent, canteens.canteen, dupont.louane, DAYS.thursday)).toMatchObject({ state: "bookable", offer: { entry_id: offer?.id } })
        const rival = await choose(martin.parent, await openBasket(martin.parent), canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.thursday] }])
        expect(rival.body.refused.map(({ refusal }) => refusal)).toEqual(["full"])
      })

      it("is booked from the wallet when the family accepts it", async () => {
        await fill()
        await dupontWaits()
        await cancelOne(seated.louane)
        await becomes(dupont, ["offered"])
        const [offer] = await readWaiting(dupont.parent)
        const { status, body } = await answer(dupont.parent, offer?.id ?? "", { answer: "accept", pay: "wallet" })
        expect([status, body.entry.state, body.order?.total_cents, await balance(dupont.parent)]).toEqual([200, "taken", 380, 4_620])
        expect(failed(await answer(dupont.parent, offer?.id ?? "", { answer: "accept", pay: "wallet" }))).toEqual([409, "offer.ended"])
        expect(await readBookings(dupont.parent, "?status=confirmed")).toHaveLength(1)
      })

      it("is taken by an ordinary basket of the family that was offered it", async () => {
        await fill()
        await dupontWaits()
        await cancelOne(seated.louane)
        await becomes(dupont, ["offered"])
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
        expect((await payByWallet(dupont.parent, cart)).status).toBe(200)
        expect(await states(dupont)).toEqual(["taken"])
      })

      it("goes into the basket beside what is there, and is paid with it", async () => {
        await fill()
        await dupontWaits()
        await cancelOne(seated.louane)
        await becomes(dupont, ["offered"])
        const cart_id = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        const [offer] = await readWaiting(dupont.parent)
        const { body } = await answer(dupont.parent, offer?.id ?? "", { answer: "accept", pay: "basket", cart_id })
        expect([body.entry.state, body.cart?.lines.map(({ dates }) => dates), body.refused]).toEqual(["offered", [[DAYS.tuesday, DAYS.thursday]], []])
        expect((await payByWallet(dupont.parent, cart_id)).body.order).toMatchObject({ meals_count: 2 })
        expect(await states(dupont)).toEqual(["taken"])
      })

      it("is not sold to a wallet that lacks the money: the offer stays, and nothing was written", async () => {
        await fill()
        await martinWaits()
        await cancelOne(seated.louane)
        await becomes(martin, ["offered"])
        const [offer] = await readWaiting(martin.parent)
        const poor = await answer(martin.parent, offer?.id ?? "", { answer: "accept", pay: "wallet" })
        expect([...failed(poor), (poor.body as unknown as ErrorBody).details?.missing_cents]).toEqual([400, "wallet.insufficient_balance", 380])
        expect(await states(martin)).toEqual(["offered"])
      })

      it("goes to the next when it is declined, and its family may wait again", async () => {
        await fill()
        await dupontWaits()
        forward(1)
        await martinWaits()
        await cancelOne(seated.louane)
        await becomes(dupont, ["offered"])
        const [offer] = await readWaiting(dupont.parent)
        expect((await answer(dupont.parent, offer?.id ?? "", { answer: "decline" })).body.entry.state).toBe("declined")
        await becomes(martin, ["offered"])
        expect((await dupontWaits()).body.entries).toMatchObject([{ state: "waiting", rank: 1 }])
      })

      it("goes to the next when its deadline passes, and the family is told once", async () => {
        await fill()
        await dupontWaits()
        forward(1)
        await martinWaits()
        await cancelOne(seated.louane)
        await becomes(dupont, ["offered"])
        await eventually(async () => expect(await mails()).toHaveLength(1))
        await Promise.all([serve(13 * 60), serve(13 * 60), serve(13 * 60)])
        await serve(13 * 60)
        expect([await states(dupont), await states(martin)]).toEqual([["expired"], ["offered"]])
        expect(await mails()).toEqual(["camille@example.fr waiting-list-expired", "camille@example.fr waiting-list-offer", "martin@example.fr waiting-list-offer"])
      })

      it("is offered no more once the day's deadline has passed: the line ends", async () => {
        await fill()
        await dupontWaits()
        await serve(2 * 24 * 60 + 3 * 60)
        expect((await readWaiting(dupont.parent)).map(({ state, reason }) => [state, reason])).toEqual([["expired", "after_cutoff"]])
      })
    })

    describe("a family that lets its wallet book at once", () => {
      it("has the meal, the order and the mail without doing anything", async () => {
        await fill()
        await dupontWaits(true)
        await cancelOne(seated.louane)
        await becomes(dupont, ["taken"])
        await eventually(async () => expect(await mails()).toEqual(["camille@example.fr waiting-list-taken"]))
        expect(await balance(dupont.parent)).toBe(4_620)
        expect(await readBookings(dupont.parent, "?status=confirmed")).toMatchObject([{ date: DAYS.thursday, order_id: expect.any(String) }])
      })

      it("is offered the seat when the wallet lacks the money", async () => {
        await fill()
        await martinWaits(true)
        await cancelOne(seated.louane)
        await becomes(martin, ["offered"])
        await eventually(async () => expect(await mails()).toEqual(["martin@example.fr waiting-list-offer"]))
      })

      it("is booked once, however many servings run at once", async () => {
        await fill()
        await dupontWaits(true)
        await Promise.all([cancelOne(seated.louane), serve(1), serve(1)])
        await Promise.all([serve(2), serve(2), serve(2)])
        await becomes(dupont, ["taken"])
        expect([await balance(dupont.parent), (await readBookings(dupont.parent, "?status=confirmed")).length]).toEqual([4_620, 1])
      })
    })

    describe("leaving", () => {
      it("moves the next one up; another family's entry is not found", async () => {
        await fill()
        const [own] = (await dupontWaits()).body.entries
        forward(1)
        await martinWaits()
        const path = `/store/canteen/waiting-list/${own?.id ?? ""}`
        expect(failed(await martin.parent.delete(path))).toEqual([404, "waiting_entry.not_found"])
        expect(failed(await answer(martin.parent, own?.id ?? "", { answer: "decline" }))).toEqual([404, "waiting_entry.not_found"])
        expect((await dupont.parent.delete(path)).body).toEqual({ id: own?.id, object: "waiting_entry", deleted: true })
        expect((await dupont.parent.delete(path)).status).toBe(200)
        expect([await states(dupont), await states(martin)]).toEqual([["left"], ["waiting 1"]])
        expect(failed(await answer(dupont.parent, own?.id ?? "", { answer: "accept", pay: "wallet" }))).toEqual([409, "offer.ended"])
      })
    })

    describe("more seats", () => {
      it("are for the line first, and then for everyone", async () => {
        await fill()
        await dupontWaits()
        await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenServices({ id: canteens.canteen.id, capacity: 4 })
        await serve()
        expect(await states(dupont)).toEqual(["offered"])
        const two = [martin.louane, martin.theo].map((beneficiary_id) => ({ beneficiary_id, dates: [DAYS.thursday] }))
        const cart = await openBasket(martin.parent)
        await choose(martin.parent, cart, canteens.canteen, two)
        expect(failed(await martin.parent.post(`/store/canteen/carts/${cart}/hold`))).toEqual([409, "meals.full"])
        await choose(martin.parent, cart, canteens.canteen, two.slice(0, 1))
        expect((await martin.parent.post(`/store/canteen/carts/${cart}/hold`)).status).toBe(200)
        expect((await readBasket(martin.parent, cart)).meals_count).toBe(1)
      })
    })

    describe("for staff", () => {
      const engage = (role: Role, commune: string): Promise<Client> => hire(getContainer(), new Client(api), { role, commune_ids: [commune] })

      it("the line of a service has names and ranks, within the commune", async () => {
        const { aiguilhe, coubon } = canteens.communes
        await fill()
        await dupontWaits()
        const path = `/admin/canteen/canteen-services/${canteens.canteen.id}/waiting-list?from=${DAYS.today}&to=${DAYS.monday}`
        const { body } = await (await engage("clerk", aiguilhe)).get<AdminWaitingListResponse>(path)
        expect(body).toMatchObject({ count: 1, waiting_list: [{ date: DAYS.thursday, rank: 1, beneficiary: { first_name: "Louane" }, family: { email: "camille@example.fr" } }] })
        expect(failed(await (await engage("clerk", coubon)).get(path))).toEqual([404, "canteen_service.not_found"])
        expect(failed(await (await engage("kitchen", aiguilhe)).get(path))).toEqual([403, "permission.missing"])
      })

      it("the seats of a day are counted for each service of the commune", async () => {
        const { aiguilhe, coubon } = canteens.communes
        await fill()
        await dupontWaits()
        const path = `/admin/canteen/seats?date=${DAYS.thursday}`
        const { body } = await (await engage("kitchen", aiguilhe)).get<DaySeatsResponse>(path)
        expect(body.seats).toEqual([
          { canteen_service: { id: canteens.canteen.id, name: "Réservation de repas Cantines Aiguilhe" }, capacity: 2, seats_taken: 2, seats_offered: 0, waiting: 1 },
        ])
        expect((await (await engage("manager", coubon)).get<DaySeatsResponse>(`${path}&canteen_service_id=${canteens.canteen.id}`)).body.seats).toEqual([])
      })

      it("the register of refusals is the manager's, within the commune", async () => {
        const { aiguilhe, coubon } = canteens.communes
        await fill()
        await choose(martin.parent, await openBasket(martin.parent), canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.thursday] }])
        const path = `/admin/canteen/seat-refusals?from=${DAYS.today}&to=${DAYS.monday}`
        const { body } = await (await engage("manager", aiguilhe)).get<SeatRefusalsResponse>(path)
        expect(body).toMatchObject({
          count: 1,
          seat_refusals: [{ date: DAYS.thursday, capacity: 2, seats_taken: 2, seats_reserved: 0, seats_asked: 1, family: { email: "martin@example.fr" }, commune: { name: "Aiguilhe" } }],
        })
        expect((await (await engage("manager", coubon)).get<SeatRefusalsResponse>(path)).body.count).toBe(0)
        expect(failed(await (await engage("clerk", aiguilhe)).get(path))).toEqual([403, "permission.missing"])
        expect((await new Client(api).get(path)).status).toBe(401)
      })
    })
  },
})
