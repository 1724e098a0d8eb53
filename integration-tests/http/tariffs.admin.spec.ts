import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { AdminTariffResponse, AdminTariffsResponse, ErrorBody, MembershipResponse, MembershipsResponse } from "../../src/types/http"
import { choose, fillBasket, openBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Answer, Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { BRACKETS, publishPrices } from "../helpers/quotients"

jest.setTimeout(300_000)

beforeAll(startClock)

const flat = (cents: number) => ({ kind: "flat", cents })

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let manager: Client
    let clerk: Client
    let elsewhere: Client

    beforeAll(async () => {
      const container = getContainer()
      canteens = await openCanteens(container, api)
      const { canteen, communes, shop } = canteens
      dupont = await settle(container, canteens, { email: "camille@example.fr", at: [canteen], wallet_cents: 5_000 })
      manager = await hire(container, shop, { role: "manager", commune_ids: [communes.aiguilhe] })
      clerk = await hire(container, shop, { role: "clerk", commune_ids: [communes.aiguilhe] })
      elsewhere = await hire(container, shop, { role: "manager", commune_ids: [communes.coubon] })
      const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
      const [rulebook] = await module.listCanteenRulebooks({ canteen_service_id: canteen.id })
      await module.createCanteenRulebooks({
        canteen_service_id: canteen.id,
        effective_from: "2027-01-04",
        rules: {
          ...rulebook?.rules,
          effective_from: "2027-01-04",
          cost_per_meal_cents: 600,
          book: { cutoff: { kind: "days_before", days: 1, at: "10:00" }, late: { kind: "surcharge", cents: 100 } },
        },
      })
    })

    beforeEach(rewind)

    const tariffId = () => canteens.canteen.tariffs[0]?.id ?? ""
    const publish = (pricing: object, from: string = DAYS.monday, staff = manager) => publishPrices(staff, tariffId(), from, pricing)
    const refusal = ({ status, body }: Answer<unknown>) => {
      const { code, details } = body as ErrorBody
      return [status, code, details?.field]
    }
    const versions = async (): Promise<string[]> => {
      const { body } = await manager.get<AdminTariffsResponse>(`/admin/canteen/tariffs?canteen_service_id=${canteens.canteen.id}`)
      return body.tariffs.find(({ id }) => id === tariffId())?.pricings.map(({ effective_from, price_cents }) => `${effective_from} ${price_cents}`) ?? []
    }

    it("are listed to the manager of their commune with every version of their prices", async () => {
      expect((await publish(BRACKETS)).status).toBe(201)
      const { body } = await manager.get<AdminTariffsResponse>("/admin/canteen/tariffs")
      expect(new Set(body.tariffs.map(({ commune }) => commune.name))).toEqual(new Set(["Aiguilhe"]))
      const tariff = body.tariffs.find(({ id }) => id === tariffId())
      expect(tariff).toMatchObject({
        label: "Enfant",
        canteen_service: { name: "Réservation de repas Cantines Aiguilhe" },
        pricings: [
          { effective_from: DAYS.monday, pricing: BRACKETS, price_cents: 390, published_by: expect.any(String), published_at: expect.any(String) },
          { price_cents: 380, published_by: null },
        ],
      })
      expect(tariff?.current_pricing_id).toBe(tariff?.pricings[1]?.id)
    })

    it("are published by a manager, for its commune alone", async () => {
      expect([(await publish(flat(1), DAYS.monday, clerk)).status, (await publish(flat(1), DAYS.monday, elsewhere)).status]).toEqual([403, 404])
      const opened = { canteen_service_id: canteens.canteen.id, label: "Ami", audience: "child", effective_from: DAYS.monday, pricing: flat(1) }
      expect((await elsewhere.post("/admin/canteen/tariffs", opened)).status).toBe(404)
      expect(await versions()).toEqual(["2000-01-01 380"])
    })

    it.each<[string, object, string, unknown[]]>([
      ["an unknown kind", { kind: "free" }, DAYS.monday, [400, "unknown_kind", "pricing.kind"]],
      ["no price", { kind: "flat" }, DAYS.monday, [400, "missing", "pricing.cents"]],
      ["a price in euros", flat(3.8), DAYS.monday, [400, expect.any(String), "pricing.cents"]],
      ["brackets that overlap", { ...BRACKETS, brackets: [...BRACKETS.brackets, { min: 400, max: 450, cents: 1 }] }, DAYS.monday, [400, "bracket_overlap", "pricing.brackets.2.min"]],
      ["a bracket above the cost of a meal", { ...BRACKETS, brackets: [{ min: 0, max: null, cents: 601 }] }, DAYS.monday, [400, "price_above_cost", "pricing.brackets.0.cents"]],
      ["a price above the cost of a meal with the late surcharge", flat(550), "2027-01-04", [400, "price_above_cost", "rulebook.book.late.cents"]],
      ["prices known after the meal", { kind: "time_slices", slice_minutes: 30, from: "16:15", cents: 115 }, DAYS.monday, [400, "tariff.not_a_price_of_meals", "pricing.kind"]],
      ["meals of the past", flat(300), "2026-11-22", [400, "tariff.effective_in_the_past", "effective_from"]],
      ["a day that does not exist", flat(300), "2026-02-30", [400, "request.invalid", "effective_from"]],
      ["a day that has its prices", flat(300), "2027-01-01", [409, "tariff.pricing_exists", "effective_from"]],
    ])("are refused for %s, and nothing is published", async (_what, pricing, from, expected) => {
      await publish(flat(390), "2027-01-01")
      expect(refusal(await publish(pricing, from))).toEqual(expected)
      expect(await versions()).toEqual(["2027-01-01 390", "2000-01-01 380"])
    })

    it("warn of a gap between two brackets and are published", async () => {
      const gap = { ...BRACKETS, brackets: [{ min: 0, max: 400, cents: 120 }, { min: 500, max: null, cents: 300 }] }
      const { status, body } = await publish(gap)
      expect([status, body.warnings]).toEqual([201, [{ code: "bracket_gap", path: "pricing.brackets.1.min" }]])
    })

    it("are opened with a name of their own, then booked and paid like the others", async () => {
      const opened = { canteen_service_id: canteens.canteen.id, label: "Enfant du personnel", audience: "child", effective_from: DAYS.today, pricing: flat(210) }
      const { status, body } = await manager.post<AdminTariffResponse>("/admin/canteen/tariffs", opened)
      expect([status, body.tariff]).toMatchObject([201, { label: "Enfant du personnel", residence: null, pricings: [{ price_cents: 210 }] }])
      expect(refusal(await manager.post("/admin/canteen/tariffs", opened))).toEqual([409, "tariff.exists", "label"])
      const asked = await dupont.parent.post<MembershipResponse>("/store/canteen/memberships", { canteen_service_id: canteens.canteen.id, tariff_id: body.tariff.id })
      await clerk.post(`/admin/canteen/memberships/${asked.body.membership.id}/approve`)
      const { body: after } = await dupont.parent.get<MembershipsResponse>("/store/canteen/memberships")
      expect(after.memberships.map(({ status: state, tariff }) => `${tariff.label} ${state}`)).toContain("Enfant du personnel approved")
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
      expect((await payByWallet(dupont.parent, cart)).body.order.total_cents).toBe(210)
    })

    it.each<[string, object, string]>([
      ["no service and no tariff", { label: "Ami", audience: "child" }, "canteen_service_id"],
      ["a service without a name", { audience: "child" }, "label"],
      ["a name beside a tariff", { tariff_id: "tarif_1", label: "Ami" }, "label"],
    ])("are refused for a request of %s", async (_what, part, field) => {
      const service = field === "label" && !("tariff_id" in part) ? { canteen_service_id: canteens.canteen.id } : {}
      const answer = await manager.post("/admin/canteen/tariffs", { ...service, ...part, effective_from: DAYS.monday, pricing: flat(1) })
      expect(refusal(answer)).toEqual([400, "request.invalid", field])
    })

    it("change what a basket of later meals costs, day by day", async () => {
      await publish(flat(500))
      const cart = await openBasket(dupont.parent)
      const { body } = await choose(dupont.parent, cart, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday, DAYS.monday] }])
      expect(body.cart.lines.map(({ dates, unit_price_cents }) => [dates, unit_price_cents])).toEqual([
        [[DAYS.thursday], 380],
        [[DAYS.monday], 500],
      ])
      expect((await payByWallet(dupont.parent, cart)).body.order.total_cents).toBe(880)
    })
  },
})
