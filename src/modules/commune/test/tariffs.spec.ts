import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMMUNE_MODULE } from ".."
import type { MealPricing } from "../rules"
import type CommuneModuleService from "../service"
import { SINCE_EVER, pricingOn } from "../service-rules"

const flat = (cents: number): MealPricing => ({ kind: "flat", cents })

moduleIntegrationTestRunner<CommuneModuleService>({
  moduleName: COMMUNE_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    /** A canteen with one tariff at 3.80 €. */
    async function aTariff(): Promise<{ canteen_service_id: string; tariff_id: string }> {
      const payee = await service.createCanteenPayees({ name: "Régie", slug: "regie", top_up_min_cents: 500, top_up_max_cents: 5_000, wallet_cap_cents: 10_000 })
      const commune = await service.createCanteenCommunes({ name: "Aiguilhe", slug: "aiguilhe", zone: "A", rank: 0, payee_id: payee.id })
      const canteen = await service.createCanteenServices({ name: "Cantine", slug: "cantine", rank: 0, commune_id: commune.id })
      const tariff = { canteen_service_id: canteen.id, label: "Enfant", audience: "child" as const, residence: null, variant_id: null }
      const [tariff_id = ""] = await service.openTariffs([{ ...tariff, effective_from: SINCE_EVER, pricing: flat(380) }], null)
      return { canteen_service_id: canteen.id, tariff_id }
    }
    const priceOn = async (canteenServiceId: string, date: string): Promise<MealPricing | undefined> => {
      const [tariff] = (await service.readRules([canteenServiceId])).get(canteenServiceId)?.tariffs ?? []
      return tariff && pricingOn(tariff, date)?.pricing
    }

    it("has the prices of the version of the day, the day of its start included", async () => {
      const { canteen_service_id, tariff_id } = await aTariff()
      await service.publishPricing({ tariff_id, effective_from: "2027-01-04", pricing: flat(400) }, { by: "user_1", at: new Date() })
      expect([await priceOn(canteen_service_id, "2027-01-03"), await priceOn(canteen_service_id, "2027-01-04")]).toEqual([flat(380), flat(400)])
      expect((await service.readCatalogue("2027-01-03"))[0]?.canteen_services[0]?.tariffs[0]?.price_cents).toBe(380)
      expect((await service.readCatalogue("2027-01-04"))[0]?.canteen_services[0]?.tariffs[0]?.price_cents).toBe(400)
    })

    it("never has published prices edited in place, not even by a statement of its own", async () => {
      const { canteen_service_id } = await aTariff()
      const [row] = await service.listCanteenTariffPricings({})
      for (const change of [{ pricing: { kind: "flat", cents: 1 } }, { effective_from: "2027-01-01" }]) {
        await expect(service.updateCanteenTariffPricings({ id: row?.id ?? "", ...change })).rejects.toThrow(/never edited/)
      }
      expect(await priceOn(canteen_service_id, "2026-11-26")).toEqual(flat(380))
    })

    it("has one version a day: the second of two publications at once is refused", async () => {
      const { tariff_id } = await aTariff()
      const publish = (cents: number) => service.publishPricing({ tariff_id, effective_from: "2027-01-04", pricing: flat(cents) }, { by: "user_1", at: new Date() })
      const answers = await Promise.allSettled([publish(400), publish(500)])
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      expect(answers.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "tariff.pricing_exists" } })
    })

    it("refuses a first day that is no day", async () => {
      const { tariff_id } = await aTariff()
      await expect(service.publishPricing({ tariff_id, effective_from: "lundi", pricing: flat(1) }, null)).rejects.toThrow(/pricing_is_from_a_day/)
    })
  },
})
