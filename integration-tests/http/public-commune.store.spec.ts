import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { RETENTION } from "../../src/modules/privacy/rules"
import type { PublicCommuneResponse, RetentionPeriodsResponse } from "../../src/types/http"
import { type Canteens, DAYS, openCanteens } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
    })

    beforeEach(rewind)

    const read = async (name: string) => canteens.shop.get<PublicCommuneResponse>(`/store/canteen/communes/${name}`)

    it("shows a visitor the services, prices, règlement and menus of one commune, by its slug or its id", async () => {
      const { communes, canteen, shop } = canteens
      const manager = await hire(getContainer(), shop, { role: "manager", commune_ids: [communes.aiguilhe] })
      await manager.post("/admin/canteen/meal-days", { canteen_service_id: canteen.id, dates: [DAYS.thursday], menu: "Gratin de courge" })
      const { status, body } = await read(communes.aiguilhe)
      expect([status, body.commune.name]).toEqual([200, "Aiguilhe"])
      const service = body.commune.canteen_services.find(({ id }) => id === canteen.id)
      expect(service?.tariffs[0]).toMatchObject({ price_cents: 380 })
      expect(service?.reglement.map(({ subject }) => subject)).toEqual(expect.arrayContaining(["days", "booking"]))
      expect(service?.reglement.every(({ sentences }) => sentences.length > 0)).toBe(true)
      expect(service?.days).toHaveLength(14)
      expect(service?.days.find(({ date }) => date === DAYS.thursday)).toEqual({ date: DAYS.thursday, open: true, menu: "Gratin de courge" })
      expect((await read(body.commune.slug)).body).toEqual(body)
    })

    it("tells anyone how long each kind of data is kept here", async () => {
      const { body } = await canteens.shop.get<RetentionPeriodsResponse>("/store/canteen/retention")
      expect(Object.fromEntries(body.periods.map(({ kind, days }) => [kind, days]))).toEqual(RETENTION)
    })

    it("tells nothing of seats or families, and does not find another name", async () => {
      const { body } = await read(canteens.communes.aiguilhe)
      expect(JSON.stringify(body)).not.toMatch(/seats|capacity|customer|payee/)
      expect(await read("nulle-part")).toMatchObject({ status: 404, body: { code: "commune.not_found" } })
    })
  },
})
