import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { currentInstant } from "../../src/clock"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { ErrorBody } from "../../src/types/http"
import { balance, choose, fillBasket, openBasket, payByWallet, readBasket, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family } from "../helpers/canteens"
import type { Answer } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { type Queue, answer, openQueue, readCell, readWaiting } from "../helpers/waiting"

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

    describe("a seat that a family gives back", () => {
      it("is offered by mail to the first in line for twelve hours, and to nobody else", async () => {
        await queue.fill()
        await queue.dupontWaits()
        forward(1)
        await queue.martinWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["offered"])
        expect(await queue.states(martin)).toEqual(["waiting 1"])
        const [offer] = await readWaiting(dupont.parent)
        const kept = Date.parse(offer?.offered_until ?? "") - currentInstant().epochMilliseconds
        expect(Math.ceil(kept / 3_600_000)).toBe(12)
        await eventually(async () => expect(await queue.mails()).toEqual(["camille@example.fr waiting-list-offer"]))
        expect(await readCell(dupont.parent, canteens.canteen, dupont.louane, DAYS.thursday)).toMatchObject({ state: "bookable", offer: { entry_id: offer?.id } })
        const rival = await choose(martin.parent, await openBasket(martin.parent), canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.thursday] }])
        expect(rival.body.refused.map(({ refusal }) => refusal)).toEqual(["full"])
      })

      it("is booked from the wallet when the family accepts it", async () => {
        await queue.fill()
        await queue.dupontWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["offered"])
        const [offer] = await readWaiting(dupont.parent)
        const { status, body } = await answer(dupont.parent, offer?.id ?? "", { answer: "accept", pay: "wallet" })
        expect([status, body.entry.state, body.order?.total_cents, await balance(dupont.parent)]).toEqual([200, "taken", 380, 4_620])
        expect(failed(await answer(dupont.parent, offer?.id ?? "", { answer: "accept", pay: "wallet" }))).toEqual([409, "offer.ended"])
        expect(await readBookings(dupont.parent, "?status=confirmed")).toHaveLength(1)
      })

      it("is taken by an ordinary basket of the family that was offered it", async () => {
        await queue.fill()
        await queue.dupontWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["offered"])
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
        expect((await payByWallet(dupont.parent, cart)).status).toBe(200)
        expect(await queue.states(dupont)).toEqual(["taken"])
      })

      it("goes into the basket beside what is there, and is paid with it", async () => {
        await queue.fill()
        await queue.dupontWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["offered"])
        const cart_id = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        const [offer] = await readWaiting(dupont.parent)
        const { body } = await answer(dupont.parent, offer?.id ?? "", { answer: "accept", pay: "basket", cart_id })
        expect([body.entry.state, body.cart?.lines.map(({ dates }) => dates), body.refused]).toEqual(["offered", [[DAYS.tuesday, DAYS.thursday]], []])
        expect((await payByWallet(dupont.parent, cart_id)).body.order).toMatchObject({ meals_count: 2 })
        expect(await queue.states(dupont)).toEqual(["taken"])
      })

      it("is not sold to a wallet that lacks the money: the offer stays, and nothing was written", async () => {
        await queue.fill()
        await queue.martinWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(martin, ["offered"])
        const [offer] = await readWaiting(martin.parent)
        const poor = await answer(martin.parent, offer?.id ?? "", { answer: "accept", pay: "wallet" })
        expect([...failed(poor), (poor.body as unknown as ErrorBody).details?.missing_cents]).toEqual([400, "wallet.insufficient_balance", 380])
        expect(await queue.states(martin)).toEqual(["offered"])
      })

      it("goes to the next when it is declined, and its family may wait again", async () => {
        await queue.fill()
        await queue.dupontWaits()
        forward(1)
        await queue.martinWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["offered"])
        const [offer] = await readWaiting(dupont.parent)
        expect((await answer(dupont.parent, offer?.id ?? "", { answer: "decline" })).body.entry.state).toBe("declined")
        await queue.becomes(martin, ["offered"])
        expect((await queue.dupontWaits()).body.entries).toMatchObject([{ state: "waiting", rank: 1 }])
      })

      it("goes to the next when its deadline passes, and the family is told once", async () => {
        await queue.fill()
        await queue.dupontWaits()
        forward(1)
        await queue.martinWaits()
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["offered"])
        await eventually(async () => expect(await queue.mails()).toHaveLength(1))
        await Promise.all([queue.serve(13 * 60), queue.serve(13 * 60), queue.serve(13 * 60)])
        await queue.serve(13 * 60)
        expect([await queue.states(dupont), await queue.states(martin)]).toEqual([["expired"], ["offered"]])
        expect(await queue.mails()).toEqual(["camille@example.fr waiting-list-expired", "camille@example.fr waiting-list-offer", "martin@example.fr waiting-list-offer"])
      })

      it("is offered no more once the day's deadline has passed: the line ends", async () => {
        await queue.fill()
        await queue.dupontWaits()
        await queue.serve(2 * 24 * 60 + 3 * 60)
        expect((await readWaiting(dupont.parent)).map(({ state, reason }) => [state, reason])).toEqual([["expired", "after_cutoff"]])
      })
    })

    describe("a family that lets its wallet book at once", () => {
      it("has the meal, the order and the mail without doing anything", async () => {
        await queue.fill()
        await queue.dupontWaits(true)
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(dupont, ["taken"])
        await eventually(async () => expect(await queue.mails()).toEqual(["camille@example.fr waiting-list-taken"]))
        expect(await balance(dupont.parent)).toBe(4_620)
        expect(await readBookings(dupont.parent, "?status=confirmed")).toMatchObject([{ date: DAYS.thursday, order_id: expect.any(String) }])
      })

      it("is offered the seat when the wallet lacks the money", async () => {
        await queue.fill()
        await queue.martinWaits(true)
        await queue.cancelOne(queue.seated.louane)
        await queue.becomes(martin, ["offered"])
        await eventually(async () => expect(await queue.mails()).toEqual(["martin@example.fr waiting-list-offer"]))
      })

      it("is booked once, however many servings run at once", async () => {
        await queue.fill()
        await queue.dupontWaits(true)
        await Promise.all([queue.cancelOne(queue.seated.louane), queue.serve(1), queue.serve(1)])
        await Promise.all([queue.serve(2), queue.serve(2), queue.serve(2)])
        await queue.becomes(dupont, ["taken"])
        expect([await balance(dupont.parent), (await readBookings(dupont.parent, "?status=confirmed")).length]).toEqual([4_620, 1])
      })
    })

    describe("more seats", () => {
      it("are for the line first, and then for everyone", async () => {
        await queue.fill()
        await queue.dupontWaits()
        await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenServices({ id: canteens.canteen.id, capacity: 4 })
        await queue.serve()
        expect(await queue.states(dupont)).toEqual(["offered"])
        const two = [martin.louane, martin.theo].map((beneficiary_id) => ({ beneficiary_id, dates: [DAYS.thursday] }))
        const cart = await openBasket(martin.parent)
        await choose(martin.parent, cart, canteens.canteen, two)
        expect(failed(await martin.parent.post(`/store/canteen/carts/${cart}/hold`))).toEqual([409, "meals.full"])
        await choose(martin.parent, cart, canteens.canteen, two.slice(0, 1))
        expect((await martin.parent.post(`/store/canteen/carts/${cart}/hold`)).status).toBe(200)
        expect((await readBasket(martin.parent, cart)).meals_count).toBe(1)
      })
    })
  },
})
