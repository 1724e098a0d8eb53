import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { CancelResponse, TopUpResponse } from "../../src/types/http"
import { payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type CardShop, openCardShop } from "../helpers/cards"
import type { Answer } from "../helpers/client"
import { openPostOffice } from "../helpers/post-office"
import { freePort } from "./helpers/backend"
import { basketOf, byCard, byWallet, settled, topUp } from "./helpers/flows"
import { mustHold } from "./helpers/report"
import { size } from "./helpers/size"
import { Town } from "./helpers/town"

jest.setTimeout(1_800_000)

const TIMES = size(25, 100)
const TOLD = 10
const ROUNDS = size(1, 10)
const AT_ONCE = Array.from({ length: TIMES }, (_, turn) => turn)

// Before the card shop and the runner: webhooks go to the backend of this process.
beforeAll(async () => {
  const port = await freePort()
  process.env["PORT"] = String(port)
  process.env["CARD_WEBHOOK_URL"] = `http://127.0.0.1:${port}/hooks/payment/stripe_card`
})
afterAll(() => delete process.env["PORT"])
openPostOffice()
const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let cards: CardShop
    let town: Town

    beforeAll(async () => {
      cards = cardShop()
      town = await Town.open(getContainer(), api, { cards, database: dbConfig.clientUrl })
    })

    /** What all the answers to one request say: each refusal but "busy, ask again", and how many different answers there are. */
    const wrongIn = (what: string, answers: Answer<unknown>[], fact: (body: never) => unknown): string[] => {
      const good = answers.filter(({ status }) => status === 200 || status === 201)
      const others = answers.filter((answer) => !good.includes(answer)).map(({ status, body }) => `${status} ${(body as { code?: string }).code ?? ""}`)
      const facts = new Set(good.map(({ body }) => JSON.stringify(fact(body as never))))
      return [...new Set(others.filter((other) => other !== "409 busy"))].map((other) => `${what}: one of ${TIMES} answers is ${other}`).concat(facts.size === 1 ? [] : [`${what}: ${facts.size} different answers`])
    }

    const deliveries = async (): Promise<number> => {
      const state = (await (await fetch(`${cards.simulator.url}/control/state`)).json()) as { deliveries: unknown[] }
      return state.deliveries.length
    }
    /** Waits until the processor has told everything that it had to tell. */
    const told = async (): Promise<void> => {
      let before = -1
      for (let now = await deliveries(); now !== before; now = await deliveries()) {
        before = now
        await new Promise((resolve) => setTimeout(resolve, 1_500))
      }
      await settled(town)
    }

    it("the same request again and again, each webhook ten times in any order: everything happens once", async () => {
      const wrong: string[] = []
      for (let round = 1; round <= ROUNDS; round += 1) {
        const family = async (what: string) => town.settle(`${what}-${round}`)
        await cards.simulator.control("webhooks", { paused: true })

        const walletFamily = await family("wallet")
        const cart = await basketOf(town, walletFamily)
        wrong.push(...wrongIn("pay by wallet", await Promise.all(AT_ONCE.map(() => payByWallet(walletFamily.parent, cart))), ({ order }: { order: { id: string } }) => order.id))

        const [booking] = await readBookings(walletFamily.parent)
        const cancel = (): Promise<Answer<CancelResponse>> =>
          walletFamily.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
        wrong.push(...wrongIn("cancel", await Promise.all(AT_ONCE.map(cancel)), ({ cancelled }: CancelResponse) => cancelled.map((one) => one.refund_cents)))

        const wallet = await readWallet(walletFamily.parent)
        const keyed = walletFamily.parent.with({ "idempotency-key": `key-${round}` })
        const start = (): Promise<Answer<TopUpResponse>> => keyed.post(`/store/canteen/wallets/${wallet.id}/top-ups`, { amount_cents: 2_000 })
        wrong.push(...wrongIn("start a top-up with one key", await Promise.all(AT_ONCE.map(start)), ({ cart_id }: TopUpResponse) => cart_id))

        const completion = await byCard(town, await family("complete"))
        wrong.push(...wrongIn("complete", await Promise.all(AT_ONCE.map(async () => completion.go())), ({ order }: { order?: { id: string } }) => order?.id))

        await cards.simulator.control("webhooks", { paused: false, repeat: TOLD - 1, shuffle: true })
        await told()
        // Before the return page: the browser is gone, and comes back later.
        const early = [await byCard(town, await family("early")), await topUp(town, await family("early-top-up"))]
        await told()
        for (const { go } of early) await go()
        // After the return page, and beside it.
        await cards.simulator.control("webhooks", { paused: true })
        const late = [await byCard(town, await family("late")), await topUp(town, await family("late-top-up"))]
        for (const { go } of late) await go()
        await cards.simulator.control("webhooks", { paused: false, repeat: TOLD - 1, shuffle: true })
        const beside = [await byCard(town, await family("beside")), await topUp(town, await family("beside-top-up")), await byWallet(town, await family("beside-wallet"))]
        await Promise.all(beside.flatMap(({ go }) => [go(), go(), go()]))
        await told()
      }
      await town.repair({ cards: true })
      const counted = { rounds: ROUNDS, requests: ROUNDS * 4 * TIMES, webhooks_told: await deliveries() }
      await mustHold("replays", town.examined, { counted, wrong: [...new Set(wrong)] })
    })
  },
})
