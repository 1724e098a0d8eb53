import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { type CardShop, openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"
import { byCard, byWallet, cancelToCard, cancelToWallet, type Move, settled, topUp } from "./helpers/flows"
import { freezeDatabase } from "./helpers/frost"
import { mustHold } from "./helpers/report"
import { size } from "./helpers/size"
import { Town } from "./helpers/town"
import { within } from "./helpers/within"

jest.setTimeout(1_800_000)

const ROUNDS = size(1, 10)
const FLOWS = [byWallet, byCard, byCard, topUp, topUp, cancelToWallet, cancelToCard, cancelToCard]
const STOPPED_MS = 10_000
const LIMIT_MS = 90_000
const PROCESSOR_OUTAGES = [
  { mode: "down", times: 4 },
  { mode: "slow", ms: 2_000, times: 6 },
  { mode: "error_after_charge", times: 2 },
  { mode: "error_after_refund", times: 1 },
]

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

    // Each test starts with the database as it was: so do the processor's books.
    beforeEach(async () => cards.reset())

    const prepare = async (name: string): Promise<Move[]> => {
      const families = await Promise.all(FLOWS.map((_, index) => town.settle(`${name}-${index}`)))
      return Promise.all(families.flatMap((family, index) => FLOWS[index]?.(town, family) ?? []))
    }
    /** Sends all of them at once; one without answer in time counts as one that failed. */
    const send = async (moves: Move[]): Promise<number[]> =>
      Promise.all(moves.map(async ({ go }) => (await within(LIMIT_MS, go()))?.status ?? 0))
    const back = async (moves: Move[]): Promise<string[]> => {
      const statuses = await send(moves)
      await settled(town)
      return statuses.flatMap((status) => (status === 0 || status >= 500 ? [`asked again after the outage, the answer is ${status}`] : []))
    }

    it("a processor that is down, slow or silent costs no cent", async () => {
      const wrong: string[] = []
      for (let round = 1; round <= ROUNDS; round += 1) {
        for (const outage of PROCESSOR_OUTAGES) {
          const moves = await prepare(`${outage.mode}-${round}`)
          await cards.simulator.control("outage", outage)
          await send(moves)
          await settled(town)
          await cards.simulator.control("outage", { mode: "none" })
          await town.forgetTheDead()
          await town.repair({ cards: true })
          wrong.push(...(await back(moves)).map((one) => `${outage.mode}: ${one}`))
          await town.repair({ cards: true })
        }
      }
      await mustHold("outages of the processor", town.examined, { counted: { outages: ROUNDS * PROCESSOR_OUTAGES.length, requests: ROUNDS * PROCESSOR_OUTAGES.length * FLOWS.length }, wrong })
    })

    it("a database that stops for ten seconds under load costs no cent", async () => {
      const wrong: string[] = []
      let failed = 0
      for (let round = 1; round <= ROUNDS; round += 1) {
        const moves = await prepare(`stopped-${round}`)
        const sent = send(moves)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
        await freezeDatabase(dbConfig.clientUrl, STOPPED_MS)
        failed += (await sent).filter((status) => status === 0 || status >= 500).length
        await town.forgetTheDead()
        await town.repair({ cards: true })
        wrong.push(...(await back(moves)))
        await town.repair({ cards: true })
      }
      await town.forgetExecutions()
      const counted = { stops: ROUNDS, requests: ROUNDS * FLOWS.length, failed_while_stopped: failed }
      await mustHold("database stopped", town.examined, { counted, wrong })
    })
  },
})
