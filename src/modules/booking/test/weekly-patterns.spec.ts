import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from ".."
import type BookingModuleService from "../service"
import type { PatternInput } from "../weekly-patterns"

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const aPattern = (changes: Partial<PatternInput> = {}): PatternInput => ({
      customer_id: "cus_dupont",
      beneficiary_id: "bene_louane",
      canteen_service_id: "csvc_canteen",
      weeks: "every",
      weekdays: ["mon", "thu"],
      ...changes,
    })
    const known = async (customerId = "cus_dupont"): Promise<string[]> =>
      (await service.patternsOf([customerId]))(customerId).map(({ weeks, weekdays }) => `${weeks} ${weekdays.join(" ")}`).sort()

    describe("a weekly pattern", () => {
      it("is written over the one of the same weeks, and keeps its id", async () => {
        const first = await service.savePattern(aPattern())
        expect(await service.savePattern(aPattern({ weekdays: ["fri"] }))).toBe(first)
        expect(await known()).toEqual(["every fri"])
      })

      it("is every week, or even and odd weeks, never both", async () => {
        await service.savePattern(aPattern())
        await service.savePattern(aPattern({ weeks: "even", weekdays: ["tue"] }))
        await service.savePattern(aPattern({ weeks: "odd", weekdays: ["fri"] }))
        expect(await known()).toEqual(["even tue", "odd fri"])
        await service.savePattern(aPattern())
        expect(await known()).toEqual(["every mon thu"])
      })

      it("is never both either when two answers are given at once", async () => {
        for (let round = 0; round < 15; round += 1) {
          const beneficiary_id = `bene_${round}`
          await Promise.all([service.savePattern(aPattern({ beneficiary_id })), service.savePattern(aPattern({ beneficiary_id, weeks: "odd" }))])
        }
        expect(await service.listCanteenWeeklyPatterns({})).toHaveLength(15)
      })

      it("names its customer once among all, page by page", async () => {
        for (const [index, customer_id] of ["cus_c", "cus_a", "cus_b", "cus_a"].entries()) await service.savePattern(aPattern({ customer_id, beneficiary_id: `bene_${index}` }))
        const pages = [{ after: "", limit: 2 }, { after: "cus_b", limit: 2 }, { after: "cus_c", limit: 2 }]
        expect(await Promise.all(pages.map((page) => service.customersWithPatterns(page)))).toEqual([["cus_a", "cus_b"], ["cus_c"], []])
      })

      it("is a customer's own: another one neither reads nor deletes it", async () => {
        const id = await service.savePattern(aPattern())
        await service.savePattern(aPattern({ customer_id: "cus_martin", weekdays: ["fri"] }))
        await expect(service.removePattern("cus_martin", id)).rejects.toMatchObject({ code: "pattern.not_found" })
        expect([await known(), await known("cus_martin")]).toEqual([["every mon thu"], ["every fri"]])
        await service.removePattern("cus_dupont", id)
        expect([await known(), await known("cus_martin")]).toEqual([[], ["every fri"]])
      })

      it("goes with the beneficiary who leaves, and with no other", async () => {
        await service.savePattern(aPattern())
        await service.savePattern(aPattern({ beneficiary_id: "bene_theo", weekdays: ["fri"] }))
        await service.forgetPatternsOf("cus_dupont", "bene_louane")
        expect(await known()).toEqual(["every fri"])
      })

      it.each([[[]], [["funday"]]])("has weekdays of the week: not %j", async (weekdays) => {
        await expect(service.createCanteenWeeklyPatterns({ ...aPattern(), weekdays })).rejects.toThrow()
      })
    })
  },
})
