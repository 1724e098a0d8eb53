import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { type CardShop, openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"
import { Backend, Switchboard, freePort } from "./helpers/backend"
import { byCard, byWallet, cancelToCard, cancelToWallet, type Move, settled, topUp } from "./helpers/flows"
import { ENDED_ORDERS, News } from "./helpers/news"
import { mustHold } from "./helpers/report"
import { size } from "./helpers/size"
import { Town } from "./helpers/town"

jest.setTimeout(7_200_000)

const KILLS = size(6, 200)
/** One family in each kind of request at every kill. */
const FLOWS = [byWallet, byCard, topUp, cancelToWallet, cancelToCard]
let port = 0
// Before the card shop: its webhooks go to the backend that is killed, and come again until it answers.
beforeAll(async () => {
  port = await freePort()
  process.env["CARD_WEBHOOK_URL"] = `http://127.0.0.1:${port}/hooks/payment/stripe_card`
})
openPostOffice()
const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let cards: CardShop
    let backend: Backend

    beforeAll(() => {
      cards = cardShop()
      backend = new Backend(port, { DATABASE_URL: dbConfig.clientUrl })
    })

    afterAll(async () => backend.kill())

    it("killed at any moment, the backend loses no cent and no seat", async () => {
      const switchboard = new Switchboard(api)
      const town = await Town.open(getContainer(), switchboard, { cards, database: dbConfig.clientUrl })
      const news = new News()
      let answered = 0
      let moves: Move[] = []
      const prepare = async (name: string): Promise<void> => {
        switchboard.target = api
        const [families] = await Promise.all([Promise.all(FLOWS.map((_, index) => town.settle(`${name}-${index}`))), backend.start()])
        switchboard.target = backend.url
        await ask(moves)
        moves = await Promise.all(families.flatMap((family, index) => FLOWS[index]?.(town, family) ?? []))
      }
      /** What a family that saw no answer does; what follows the answers is done too. */
      const ask = async (asked: Move[]): Promise<void> => {
        await Promise.all(asked.map(({ go }) => go().catch(() => undefined)))
        await settled(town)
      }
      const restart = async (): Promise<void> => {
        await backend.kill()
        await town.forgetTheDead()
        await town.repair({ cards: true })
      }

      await prepare("first")
      const start = performance.now()
      await ask(moves)
      // A kill comes at any moment of what these requests take on this machine, what follows their answers included.
      const lasts = performance.now() - start
      await restart()

      for (let kill = 1; kill <= KILLS; kill += 1) {
        await prepare(`family-${kill}`)
        const delay = Math.random() * lasts
        const requests = moves.map(({ go }) => go().then(() => (answered += 1)).catch(() => undefined))
        await new Promise((resolve) => setTimeout(resolve, delay))
        await backend.kill()
        await Promise.all(requests)
        await town.forgetTheDead()
        // Every other time the jobs that end payments run before the families come back: then nothing of them may be left.
        const cards = kill % 2 === 0
        await town.repair({ cards })
        await news.look(`kill ${kill}, after ${Math.round(delay)} of ${Math.round(lasts)} ms`, town.examined, cards ? [] : ENDED_ORDERS)
      }
      await prepare("last")
      await ask(moves)
      await restart()
      await town.forgetExecutions()
      const counted = { kills: KILLS, requests: KILLS * FLOWS.length, answered_before_the_kill: answered }
      await mustHold("kills", town.examined, { counted, wrong: news.all })
    })
  },
})
