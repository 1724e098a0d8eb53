import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client as Database } from "pg"
import type { BeneficiaryResponse, CalendarResponse, ReceiptsResponse } from "../../src/types/http"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { type Queue, openQueue } from "../helpers/waiting"

jest.setTimeout(300_000)

beforeAll(startClock)

/** What a calendar may ask of the database, the reading of the publishable key and of the login included. */
const MOST = 8
/** A basket that it is shown beside is one statement more. */
const WITH_BASKET = MOST + 1

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let queue: Queue
    let dupont: Family

    beforeAll(async () => {
      queue = await openQueue(getContainer(), api)
      ;({ canteens, dupont } = queue)
      const { status } = await dupont.parent.post<BeneficiaryResponse>("/store/canteen/beneficiaries", {
        first_name: "Malo",
        last_name: "Dupont",
        birth_date: "2020-01-02",
        relationship: "father",
      })
      if (status !== 201) throw new Error("Malo was not added")
    })

    beforeEach(rewind)

    /** How many statements a calendar takes: the fewest of some runs, since a job of the background may add its own to one of them. */
    async function statementsOf(query: string): Promise<number> {
      const runs: number[] = []
      for (let run = 0; run < 4; run += 1) {
        const spy = jest.spyOn(Database.prototype, "query")
        const { status, body } = await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar?${query}`)
        runs.push(spy.mock.calls.length)
        spy.mockRestore()
        expect([status, body.days[0]?.cells.length]).toEqual([200, 3])
      }
      return Math.min(...runs)
    }

    it("a month for three children asks the database no more than a day does", async () => {
      const month = await statementsOf("from=2026-12-01&to=2026-12-31")
      expect(month).toBeGreaterThan(0)
      expect(month).toBeLessThanOrEqual(MOST)
      expect(await statementsOf(`from=${DAYS.thursday}&to=${DAYS.thursday}`)).toBe(month)
    })

    it("and not more with a basket of meals than with one meal", async () => {
      const one = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
      const few = await statementsOf(`from=2026-12-01&to=2026-12-31&cart_id=${one}`)
      const dates = ["2026-12-01", "2026-12-03", "2026-12-04", "2026-12-07"]
      const many = await fillBasket(dupont.parent, canteens.canteen, [dupont.louane, dupont.theo].map((beneficiary_id) => ({ beneficiary_id, dates })))
      expect(await statementsOf(`from=2026-12-01&to=2026-12-31&cart_id=${many}`)).toBe(few)
      expect(few).toBeLessThanOrEqual(WITH_BASKET)
    })

    it("nor where the family and others wait", async () => {
      await queue.fill()
      await queue.dupontWaits()
      await queue.martinWaits()
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: ["2026-12-01"] }])
      const month = `from=${DAYS.today}&to=2026-12-22&cart_id=${cart}`
      expect(await statementsOf(month)).toBe(await statementsOf(`from=${DAYS.thursday}&to=${DAYS.thursday}&cart_id=${cart}`))
      expect(await statementsOf(month)).toBeLessThanOrEqual(WITH_BASKET)
    })

    it("nor with booked meals, however many", async () => {
      const book = async (...dates: string[]) => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates }])
        const { order } = (await payByWallet(dupont.parent, cart)).body
        // The last of what follows an order, and asks the database meanwhile.
        await eventually(async () => {
          const { receipts } = (await dupont.parent.get<ReceiptsResponse>("/store/canteen/receipts")).body
          expect(receipts.map(({ order_id }) => order_id)).toContain(order.id)
        })
      }
      await book("2026-12-01")
      const one = await statementsOf("from=2026-12-01&to=2026-12-31")
      await book("2026-12-03", "2026-12-04", "2026-12-07")
      expect(await statementsOf("from=2026-12-01&to=2026-12-31")).toBe(one)
      expect(one).toBeLessThanOrEqual(MOST)
    })
  },
})
