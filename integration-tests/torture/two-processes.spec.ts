import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"
import { Backend, Switchboard, freePort } from "./helpers/backend"
import { byCard, byWallet, settled, topUp } from "./helpers/flows"
import { mustHold } from "./helpers/report"
import { size } from "./helpers/size"
import { Town } from "./helpers/town"

jest.setTimeout(900_000)

const CARTS = size(9, 40)
const SUBMITS = 4
/** How many carts are submitted at once. */
const AT_ONCE = 3
const FLOWS = [byWallet, byCard, topUp]

openPostOffice()
const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let backend: Backend

    beforeAll(async () => {
      backend = new Backend(await freePort(), { DATABASE_URL: dbConfig.clientUrl })
    })

    afterAll(async () => backend.kill())

    it("two backends on one database make one order of each cart, submitted four times at once", async () => {
      await backend.start()
      const both = new Switchboard(api)
      const town = await Town.open(getContainer(), both, { cards: cardShop(), database: dbConfig.clientUrl })
      const statuses = new Map<string, number>()
      const submit = async (go: () => Promise<{ status: number }>, turn: number): Promise<void> => {
        both.target = turn % 2 === 0 ? api : backend.url
        const { status } = await go()
        const kind = status >= 500 ? "answers_5xx" : status >= 400 ? "answers_4xx" : "answers_200"
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1)
      }
      for (let first = 0; first < CARTS; first += AT_ONCE) {
        both.target = api
        const numbers = Array.from({ length: Math.min(AT_ONCE, CARTS - first) }, (_, index) => first + index)
        const families = await Promise.all(numbers.map((number) => town.settle(`family-${number}`)))
        const moves = await Promise.all(families.flatMap((family, index) => FLOWS[(first + index) % FLOWS.length]?.(town, family) ?? []))
        await Promise.all(moves.flatMap(({ go }) => Array.from({ length: SUBMITS }, async (_, turn) => submit(go, turn))))
      }
      await settled(town)
      await town.repair({ cards: true })
      await backend.kill()
      const counted = { carts: CARTS, submits: CARTS * SUBMITS, ...Object.fromEntries(statuses) }
      const wrong = (statuses.get("answers_5xx") ?? 0) > 0 ? [`no answer is a 5xx: ${statuses.get("answers_5xx")} were`] : []
      await mustHold("two processes", town.examined, { counted, wrong })
    })
  },
})
