import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import type { ErrorBody, RefusalCode } from "../../src/types/http"
import { choose, fillBasket, openBasket, payByWallet, readBasket } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Answer } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, blavozy } = canteens
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen, blavozy], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const louane = (...dates: string[]) => [{ beneficiary_id: dupont.louane, dates }]
    const refusals = (answer: { refused: { date: string; refusal: RefusalCode }[] }): string[][] => answer.refused.map(({ date, refusal }) => [date, refusal])
    const failed = (answer: Answer<unknown>): unknown[] => [answer.status, (answer.body as ErrorBody).code]

    describe("choosing meals", () => {
      const mixed = () => louane(DAYS.today, DAYS.tuesday, DAYS.wednesday, DAYS.closed, "2026-11-20", "2026-12-21", "2026-12-25")
      const expected = [
        ["2026-11-20", "past"],
        [DAYS.today, "after_cutoff"],
        [DAYS.wednesday, "not_a_service_day"],
        [DAYS.closed, "closed"],
        ["2026-12-21", "school_holiday"],
        ["2026-12-25", "public_holiday"],
      ]

      it("takes what can be had and says why the rest cannot", async () => {
        const cart = await openBasket(dupont.parent)
        const { status, body } = await choose(dupont.parent, cart, canteens.canteen, mixed())
        expect([status, body.accepted, body.total_cents, refusals(body)]).toEqual([200, 1, 380, expected])
        expect(body.refused.find(({ refusal }) => refusal === "closed")?.closure).toEqual({ reason: "strike", note: "Grève nationale" })
      })

      it("takes nothing at all when it is strict", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.thursday))
        const answer = await choose(dupont.parent, cart, canteens.canteen, mixed(), true)
        expect(failed(answer)).toEqual([409, "meals.refused"])
        expect(refusals((answer.body as unknown as { details: Parameters<typeof refusals>[0] }).details)).toEqual(expected)
        expect((await readBasket(dupont.parent, cart)).lines.map(({ dates }) => dates)).toEqual([[DAYS.thursday]])
      })

      it("replaces the meals of that service, and counts a date once", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday, DAYS.thursday))
        await choose(dupont.parent, cart, canteens.canteen, [...louane(DAYS.monday, DAYS.monday), ...louane(DAYS.monday)])
        expect(await readBasket(dupont.parent, cart)).toMatchObject({ meals_count: 1, total_cents: 380, lines: [{ dates: [DAYS.monday] }] })
        await choose(dupont.parent, cart, canteens.canteen, [])
        expect(await readBasket(dupont.parent, cart)).toMatchObject({ meals_count: 0, total_cents: 0, lines: [] })
      })

      it("names nobody in Medusa's own cart", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        const [line] = await getContainer().resolve(Modules.CART).listLineItems({ cart_id: cart })
        expect(line).toMatchObject({ title: "Réservation de repas Cantines Aiguilhe · 24/11/2026", subtitle: "Enfant · 24/11/2026", quantity: 1 })
        expect(JSON.stringify([line?.title, line?.subtitle])).not.toContain("Louane")
      })

      it("lowers the wallet's part with the total", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday, DAYS.thursday))
        await dupont.parent.post(`/store/canteen/carts/${cart}/wallet`, { use: true })
        const { body } = await choose(dupont.parent, cart, canteens.canteen, louane(DAYS.tuesday))
        expect(body.cart).toMatchObject({ total_cents: 380, wallet_cents: 380, rest_cents: 0, wallet_balance_cents: 5_000 })
      })

      it("of a second payee is told to use a second cart", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        expect(failed(await choose(dupont.parent, cart, canteens.blavozy, louane(DAYS.tuesday)))).toEqual([409, "cart.other_payee"])
        await choose(dupont.parent, cart, canteens.canteen, [])
        expect((await choose(dupont.parent, cart, canteens.blavozy, louane(DAYS.tuesday))).body).toMatchObject({ accepted: 1, total_cents: 400 })
      })

      it("is refused to a family without membership there", async () => {
        const cart = await openBasket(dupont.parent)
        const { body } = await choose(dupont.parent, cart, canteens.coubon, louane(DAYS.thursday))
        expect(refusals(body)).toEqual([[DAYS.thursday, "membership_missing"]])
      })

      it("is refused in a cart that is paid", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        await payByWallet(dupont.parent, cart)
        expect(failed(await choose(dupont.parent, cart, canteens.canteen, louane(DAYS.thursday)))).toEqual([400, "cart.completed"])
      })
    })

    describe("Réservation tardive", () => {
      it("is open to members of the canteen until the same morning, at its own price", async () => {
        const cart = await openBasket(dupont.parent)
        const { body } = await choose(dupont.parent, cart, canteens.late, louane(DAYS.today, DAYS.closed))
        expect([body.accepted, body.total_cents, refusals(body)]).toEqual([1, 760, [[DAYS.closed, "closed"]]])
        expect((await payByWallet(dupont.parent, cart)).body.order).toMatchObject({ total_cents: 760, meals_count: 1 })
        forward(31)
        expect(refusals((await choose(dupont.parent, await openBasket(dupont.parent), canteens.late, [{ beneficiary_id: dupont.theo, dates: [DAYS.today] }])).body)).toEqual([
          [DAYS.today, "after_cutoff"],
        ])
      })

      it("is one meal with the canteen's, in a cart and after it", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        expect(refusals((await choose(dupont.parent, cart, canteens.late, louane(DAYS.tuesday))).body)).toEqual([[DAYS.tuesday, "already_booked"]])
        await payByWallet(dupont.parent, cart)
        const other = await openBasket(dupont.parent)
        expect(refusals((await choose(dupont.parent, other, canteens.late, louane(DAYS.tuesday))).body)).toEqual([[DAYS.tuesday, "already_booked"]])
      })

      it("shares the canteen's three seats", async () => {
        const two = [...louane(DAYS.tuesday), { beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }]
        await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, two))
        const theirs = [martin.louane, martin.theo].map((beneficiary_id) => ({ beneficiary_id, dates: [DAYS.tuesday] }))
        const cart = await fillBasket(martin.parent, canteens.late, theirs)
        const { status, body } = await martin.parent.post(`/store/canteen/carts/${cart}/hold`)
        expect([status, body.code, body.details?.refused?.map(({ refusal }) => refusal)]).toEqual([409, "meals.full", ["full"]])
        await choose(martin.parent, cart, canteens.late, theirs.slice(0, 1))
        expect((await payByWallet(martin.parent, cart)).status).toBe(200)
        const last = await choose(martin.parent, await openBasket(martin.parent), canteens.canteen, theirs.slice(1))
        expect(refusals(last.body)).toEqual([[DAYS.tuesday, "full"]])
      })
    })

    describe("a hold", () => {
      it("is extended once and then stays", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.thursday))
        const hold = async () => (await dupont.parent.post<{ expires_at: string; extended: boolean }>(`/store/canteen/carts/${cart}/hold`)).body
        const first = await hold()
        forward(20)
        const second = await hold()
        expect([first.extended, second.extended, (await hold()).expires_at]).toEqual([false, true, second.expires_at])
        expect((await readBasket(dupont.parent, cart)).hold).toEqual({ expires_at: second.expires_at, extended: true })
      })

      it("of an empty cart is refused", async () => {
        const cart = await openBasket(dupont.parent)
        expect(failed(await dupont.parent.post(`/store/canteen/carts/${cart}/hold`))).toEqual([400, "cart.empty"])
      })
    })
  },
})
