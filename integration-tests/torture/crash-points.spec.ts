import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"
import { type CrashPoint, CRASH_POINTS } from "./helpers/crash-points"
import { settled } from "./helpers/flows"
import { ENDED_PAYMENTS, News } from "./helpers/news"
import { mustHold } from "./helpers/report"
import { isLong } from "./helpers/size"
import { SuddenDeath } from "./helpers/sudden-death"
import { Town } from "./helpers/town"
import { within } from "./helpers/within"

jest.setTimeout(900_000)

const LIMIT_MS = 20_000
/** `TORTURE_ONLY` leaves those whose name it matches. */
const ONLY = new RegExp(process.env["TORTURE_ONLY"] ?? "")
const POINTS = CRASH_POINTS.filter(({ name, short }) => (short === true || isLong) && ONLY.test(name))
openPostOffice()
const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let town: Town
    let death: SuddenDeath
    const news = new News()

    beforeAll(async () => {
      town = await Town.open(getContainer(), api, { cards: cardShop(), database: dbConfig.clientUrl })
      death = new SuddenDeath()
    })

    /** Sends the request and stops everything where the point says; answers what went wrong with that. */
    const cut = async (point: CrashPoint, go: () => Promise<unknown>): Promise<string[]> => {
      if (!("at" in point)) {
        await town.cards.simulator.control("outage", { mode: point.outage, times: 1 })
        await within(LIMIT_MS, go())
        await settled(town)
        await town.cards.simulator.control("outage", { mode: "none" })
        await town.forgetTheDead()
        return []
      }
      const struck = death.at(point.at)
      void go().catch(() => undefined)
      const processId = await within(LIMIT_MS, struck)
      death.disarm()
      await town.forgetTheDead(processId === undefined ? [] : [processId])
      return processId === undefined ? ["the point was not reached"] : []
    }

    /** Cuts one flow at its point, repairs, asks again as a parent does, and answers what that brought. */
    const torture = async (point: CrashPoint, index: number): Promise<string[]> => {
      const { go } = await point.flow(town, await town.settle(`family-${index}`))
      const wrong = await cut(point, go)
      const look = async (when: string, underWay: boolean): Promise<void> => {
        if ((await within(LIMIT_MS, town.repair({ cards: !underWay }).then(() => true))) === undefined) wrong.push(`${when}: the repair does not end`)
        wrong.push(...(await news.look(when, town.examined, underWay ? ENDED_PAYMENTS : [])))
      }
      await look("repaired", !point.abandoned)
      if (!point.abandoned && (await within(LIMIT_MS, go().then(() => true))) === undefined) wrong.push("asked again: no answer")
      await settled(town)
      await look("asked again", false)
      process.stdout.write(`     ${wrong.length === 0 ? "✓" : "✗"} ${point.name}\n${wrong.map((one) => `       ${one}\n`).join("")}`)
      return wrong.map((one) => `${point.name}: ${one}`)
    }

    it("finds and repairs every way in which completion, capture and refund can be cut in two", async () => {
      const wrong: string[] = []
      for (const [index, point] of POINTS.entries()) wrong.push(...(await torture(point, index)))
      await town.forgetExecutions()
      const held = mustHold("crash points", town.examined, { counted: { points: POINTS.length }, wrong })
      await held.finally(() => death.restore())
    })
  },
})
