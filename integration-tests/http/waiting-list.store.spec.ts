import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { ErrorBody } from "../../src/types/http"
import { type Canteens, DAYS, type Family } from "../helpers/canteens"
import type { Answer } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"
import { type Queue, answer, openQueue, readCell, wait } from "../helpers/waiting"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let queue: Queue
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      queue = await openQueue(getContainer(), api)
      ;({ canteens, dupont, martin } = queue)
    })

    beforeEach(rewind)

    const failed = (given: Answer<unknown>): unknown[] => [given.status, (given.body as ErrorBody).code]

    describe("joining", () => {
      it("gives a place in the order of arrival, that the calendar shows beside `full`", async () => {
        await queue.fill()
        const { status, body } = await queue.dupontWaits()
        expect([status, body.refused]).toEqual([200, []])
        expect(body.entries).toMatchObject([{ date: DAYS.thursday, state: "waiting", rank: 1, take_at_once: false, price_cents: 380, offered_until: null }])
        forward(1)
        expect((await queue.martinWaits(true)).body.entries).toMatchObject([{ rank: 2, take_at_once: true }])
        const cell = await readCell(martin.parent, canteens.canteen, martin.louane, DAYS.thursday)
        expect(cell).toMatchObject({ state: "refused", refusal: "full", waiting: { rank: 2, take_at_once: true } })
        expect(cell).not.toHaveProperty("offer")
      })

      it("says of each day why it cannot be waited for", async () => {
        await queue.fill()
        const dates = [DAYS.thursday, DAYS.today, DAYS.wednesday, DAYS.closed, DAYS.monday]
        const { body } = await wait(dupont.parent, canteens.canteen, dupont.theo, dates)
        expect(body.entries.map(({ date }) => date)).toEqual([DAYS.thursday])
        expect(body.refused.map(({ date, refusal }) => `${date} ${refusal}`)).toEqual([
          `${DAYS.today} after_cutoff`,
          `${DAYS.wednesday} not_a_service_day`,
          `${DAYS.closed} closed`,
          `${DAYS.monday} seats_left`,
        ])
        expect((await wait(queue.seated.parent, canteens.canteen, queue.seated.louane, [DAYS.thursday])).body.refused.map(({ refusal }) => refusal)).toEqual(["already_booked"])
        expect((await wait(dupont.parent, canteens.coubon, dupont.louane, [DAYS.thursday])).body.refused.map(({ refusal }) => refusal)).toEqual(["membership_missing"])
      })

      it.each([
        ["no date", { dates: [] }, "dates"],
        ["a day that does not exist", { dates: ["2026-02-30"] }, "dates.0"],
        ["an unknown field", { dates: [DAYS.thursday], rank: 1 }, "rank"],
        ["a choice that is no yes or no", { dates: [DAYS.thursday], take_at_once: "yes" }, "take_at_once"],
      ])("refuses %s", async (_what, body, field) => {
        const path = `/store/canteen/canteen-services/${canteens.canteen.id}/waiting-list`
        const given = await dupont.parent.post(path, { beneficiary_id: dupont.louane, ...body })
        expect([given.status, given.body.details?.field]).toEqual([400, field])
      })

      it("finds neither another family's child nor an unknown service", async () => {
        expect(failed(await wait(dupont.parent, canteens.canteen, martin.louane, [DAYS.thursday]))).toEqual([404, "beneficiary.not_found"])
        expect(failed(await wait(dupont.parent, { id: "csvc_unknown" }, dupont.louane, [DAYS.thursday]))).toEqual([404, "canteen_service.not_found"])
        expect((await wait(canteens.shop, canteens.canteen, dupont.louane, [DAYS.thursday])).status).toBe(401)
      })
    })

    describe("leaving", () => {
      it("moves the next one up; another family's entry is not found", async () => {
        await queue.fill()
        const [own] = (await queue.dupontWaits()).body.entries
        forward(1)
        await queue.martinWaits()
        const path = `/store/canteen/waiting-list/${own?.id ?? ""}`
        expect(failed(await martin.parent.delete(path))).toEqual([404, "waiting_entry.not_found"])
        expect(failed(await answer(martin.parent, own?.id ?? "", { answer: "decline" }))).toEqual([404, "waiting_entry.not_found"])
        expect((await dupont.parent.delete(path)).body).toEqual({ id: own?.id, object: "waiting_entry", deleted: true })
        expect((await dupont.parent.delete(path)).status).toBe(200)
        expect([await queue.states(dupont), await queue.states(martin)]).toEqual([["left"], ["waiting 1"]])
        expect(failed(await answer(dupont.parent, own?.id ?? "", { answer: "accept", pay: "wallet" }))).toEqual([409, "offer.ended"])
      })
    })
  },
})
