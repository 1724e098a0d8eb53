import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminCanteenServiceResponse, AdminCanteenServicesResponse, ErrorBody } from "../../src/types/http"
import { type Canteens, openCanteens } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { aRulebook } from "../helpers/rulebooks"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let manager: Client
    let clerk: Client

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const communes = { commune_ids: [canteens.communes.aiguilhe] }
      manager = await hire(getContainer(), new Client(api), { role: "manager", ...communes })
      clerk = await hire(getContainer(), new Client(api), { role: "clerk", ...communes })
    })

    beforeEach(rewind)

    describe("canteen services", () => {
      const opening = (changes: object = {}) => ({
        commune_id: canteens.communes.aiguilhe,
        name: "Centre de loisirs",
        slug: "centre-de-loisirs",
        tariffs: [{ label: "Enfant", audience: "child", pricing: { kind: "brackets", brackets: [{ min: 0, max: null, cents: 500 }], without_quotient_cents: 600 } }],
        rulebook: aRulebook({ service_days: ["wed"] }),
        ...changes,
      })

      it("are listed with their tariffs and the version that applies", async () => {
        const { body } = await manager.get<AdminCanteenServicesResponse>("/admin/canteen/canteen-services")
        expect(body.canteen_services.map(({ slug, rulebook }) => [slug, rulebook?.effective_from])).toEqual([
          ["cantine", "2025-09-01"],
          ["reservation-tardive", "2025-09-01"],
        ])
        expect((await clerk.get("/admin/canteen/canteen-services")).status).toBe(403)
      })

      it("are opened by the commune's manager, and can be booked", async () => {
        const { status, body } = await manager.post<AdminCanteenServiceResponse>("/admin/canteen/canteen-services", opening())
        expect([status, body.canteen_service.slug, body.canteen_service.tariffs.map(({ price_cents }) => price_cents)]).toEqual([201, "centre-de-loisirs", [600]])
        const again = await manager.post("/admin/canteen/canteen-services", opening())
        expect([again.status, again.body.code]).toEqual([409, "canteen_service.exists"])
      })

      it("are meals until their manager says that they are childcare", async () => {
        const change = async (client: Client, id: string, body: unknown) => client.post<AdminCanteenServiceResponse & ErrorBody>(`/admin/canteen/canteen-services/${id}`, body)
        const nature = async () => (await manager.get<AdminCanteenServicesResponse>("/admin/canteen/canteen-services")).body.canteen_services[0]?.nature
        expect(await nature()).toBe("meal")
        for (const repeated of [1, 2]) {
          const { status, body } = await change(manager, canteens.canteen.id, { nature: "childcare" })
          expect([repeated, status, body.canteen_service.nature, await nature()]).toEqual([repeated, 200, "childcare", "childcare"])
        }
        const refused = [
          await change(manager, canteens.canteen.id, { nature: "both" }),
          await change(manager, canteens.canteen.id, { nature: "meal", name: "Cantine" }),
          await change(manager, canteens.coubon.id, { nature: "meal" }),
          await change(clerk, canteens.canteen.id, { nature: "meal" }),
        ]
        expect(refused.map(({ status, body }) => [status, body.code, body.details?.field])).toEqual([
          [400, "request.invalid", "nature"],
          [400, "request.invalid", "name"],
          [404, "canteen_service.not_found", undefined],
          [403, "permission.missing", undefined],
        ])
        const opened = await manager.post<AdminCanteenServiceResponse>("/admin/canteen/canteen-services", opening({ slug: "garderie", nature: "childcare" }))
        expect(opened.body.canteen_service.nature).toBe("childcare")
      })

      it("are refused with the field", async () => {
        const { communes, coubon, late } = canteens
        const answers = [
          await manager.post("/admin/canteen/canteen-services", opening({ commune_id: communes.coubon })),
          await manager.post("/admin/canteen/canteen-services", opening({ slug: "Centre de loisirs" })),
          await manager.post("/admin/canteen/canteen-services", opening({ slug: "autre", offered_on_id: coubon.id })),
          await manager.post("/admin/canteen/canteen-services", opening({ slug: "autre", offered_on_id: late.id })),
          await manager.post("/admin/canteen/canteen-services", opening({ slug: "autre", rulebook: aRulebook({ cost_per_meal_cents: 550 }) })),
          await manager.post("/admin/canteen/canteen-services", opening({ slug: "autre", tariffs: [{ label: "A", audience: "child", pricing: { kind: "flat" } }] })),
        ]
        expect(answers.map(({ status, body }) => [status, body.code, body.details?.field])).toEqual([
          [404, "commune.not_found", undefined],
          [400, "request.invalid", "slug"],
          [400, "request.invalid", "offered_on_id"],
          [400, "request.invalid", "offered_on_id"],
          [400, "rulebook.refused", "pricings.0.without_quotient_cents"],
          [400, "rulebook.refused", "tariffs.0.pricing.cents"],
        ])
      })
    })
  },
})
