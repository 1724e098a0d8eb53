import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminWaitingListResponse, DaySeatsResponse, ErrorBody, Role, SeatRefusalsResponse } from "../../src/types/http"
import { choose, openBasket } from "../helpers/baskets"
import { DAYS } from "../helpers/canteens"
import { type Answer, Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { type Queue, openQueue } from "../helpers/waiting"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let queue: Queue

    beforeAll(async () => {
      queue = await openQueue(getContainer(), api)
    })

    beforeEach(rewind)

    const failed = (given: Answer<unknown>): unknown[] => [given.status, (given.body as ErrorBody).code]
    const engage = (role: Role, commune: string): Promise<Client> => hire(getContainer(), new Client(api), { role, commune_ids: [commune] })

    it("the line of a service has names and ranks, within the commune", async () => {
      const { aiguilhe, coubon } = queue.canteens.communes
      await queue.fill()
      await queue.dupontWaits()
      const path = `/admin/canteen/canteen-services/${queue.canteens.canteen.id}/waiting-list?from=${DAYS.today}&to=${DAYS.monday}`
      const { body } = await (await engage("clerk", aiguilhe)).get<AdminWaitingListResponse>(path)
      expect(body).toMatchObject({ count: 1, waiting_list: [{ date: DAYS.thursday, rank: 1, beneficiary: { first_name: "Louane" }, family: { email: "camille@example.fr" } }] })
      expect(failed(await (await engage("clerk", coubon)).get(path))).toEqual([404, "canteen_service.not_found"])
      expect(failed(await (await engage("kitchen", aiguilhe)).get(path))).toEqual([403, "permission.missing"])
    })

    it("the seats of a day are counted for each service of the commune", async () => {
      const { aiguilhe, coubon } = queue.canteens.communes
      await queue.fill()
      await queue.dupontWaits()
      const path = `/admin/canteen/seats?date=${DAYS.thursday}`
      const { body } = await (await engage("kitchen", aiguilhe)).get<DaySeatsResponse>(path)
      expect(body.seats).toEqual([
        { canteen_service: { id: queue.canteens.canteen.id, name: "Réservation de repas Cantines Aiguilhe" }, capacity: 2, seats_taken: 2, seats_offered: 0, waiting: 1 },
      ])
      expect((await (await engage("manager", coubon)).get<DaySeatsResponse>(`${path}&canteen_service_id=${queue.canteens.canteen.id}`)).body.seats).toEqual([])
    })

    it("the register of refusals is the manager's, within the commune", async () => {
      const { aiguilhe, coubon } = queue.canteens.communes
      await queue.fill()
      await choose(queue.martin.parent, await openBasket(queue.martin.parent), queue.canteens.canteen, [{ beneficiary_id: queue.martin.louane, dates: [DAYS.thursday] }])
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
  },
})
