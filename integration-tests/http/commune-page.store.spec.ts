import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { CommuneResponse, ErrorBody } from "../../src/types/http"
import { type Canteens, DAYS, openCanteens } from "../helpers/canteens"
import type { Client } from "../helpers/client"
import { startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)
beforeAll(startClock)

/** A commune's page, for whoever has no account. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let admin: Client

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      admin = await hire(getContainer(), canteens.shop, { role: "platform_admin" })
    })

    const read = (slug: string) => canteens.shop.get<CommuneResponse & ErrorBody>(`/store/canteen/communes/${slug}`)
    const serviceOf = async (id: string) => (await read("aiguilhe")).body.commune.canteen_services.find((service) => service.id === id)

    it("has its own services, with their prices and their règlement in French, and nobody else's", async () => {
      const { status, body } = await read("aiguilhe")
      expect([status, body.commune.name, body.today]).toEqual([200, "Aiguilhe", DAYS.today])
      const ids = body.commune.canteen_services.map(({ id }) => id)
      expect(ids).toContain(canteens.canteen.id)
      expect(ids).not.toContain(canteens.coubon.id)
      const service = await serviceOf(canteens.canteen.id)
      expect(service?.tariffs.map(({ price_cents }) => price_cents)).toContain(380)
      expect(service?.reglement.map(({ subject }) => subject)).toContain("days")
      expect(service?.reglement.flatMap(({ sentences }) => sentences).every((sentence) => sentence.endsWith("."))).toBe(true)
    })

    it("tells the days of this week and the next, and what there is to eat, but neither seats nor families", async () => {
      const change = { canteen_service_id: canteens.canteen.id, dates: [DAYS.tuesday], menu: "Gratin de courge, pomme" }
      const { status } = await admin.post("/admin/canteen/meal-days", change)
      expect(status).toBe(200)
      const days = (await serviceOf(canteens.canteen.id))?.days ?? []
      expect(days.find(({ date }) => date === DAYS.tuesday)).toEqual({ date: DAYS.tuesday, open: true, note: null, menu: "Gratin de courge, pomme" })
      expect(days.every(({ date }) => new Date(`${date}T12:00:00Z`).getUTCDay() % 6 !== 0)).toBe(true)
      expect(new Set(days.flatMap((day) => Object.keys(day)))).toEqual(new Set(["date", "open", "note", "menu"]))
    })

    it("of an unknown commune does not exist", async () => {
      const { status, body } = await read("nulle-part")
      expect([status, body.code]).toEqual([404, "commune.not_found"])
    })
  },
})
