import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMMUNE_MODULE } from ".."
import type { Publication } from "../publication"
import { readRulebook } from "../rules"
import type CommuneModuleService from "../service"

const TODAY = "2026-11-23"
const eve = { kind: "days_before", days: 1, at: "10:00" }

function aPublication(canteen_service_id: string, effective_from: string): Publication {
  const read = readRulebook({ effective_from, time_zone: "Europe/Paris", service_days: ["mon"], book: { cutoff: eve }, cancel: { cutoff: eve } })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const warnings = [{ code: "minute_lost" as const, path: "rulebook.book.cutoff.at" }]
  return { canteen_service_id, rulebook: read.rulebook, warnings, published_by: "user_1", at: new Date("2026-11-23T07:00:00Z"), today: TODAY }
}

moduleIntegrationTestRunner<CommuneModuleService>({
  moduleName: COMMUNE_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    let canteen: string
    let commune: string

    beforeEach(async () => {
      const bounds = { top_up_min_cents: 500, top_up_max_cents: 50_000, wallet_cap_cents: 100_000 }
      const payee = await service.createCanteenPayees({ name: "Régie", slug: "regie", ...bounds })
      commune = (await service.createCanteenCommunes({ name: "Aiguilhe", slug: "aiguilhe", zone: "A", rank: 0, payee_id: payee.id })).id
      canteen = (await service.createCanteenServices({ name: "Cantine", slug: "cantine", rank: 0, commune_id: commune })).id
    })

    const publish = (effective_from: string) => service.publishRulebook(aPublication(canteen, effective_from))
    const withdraw = (id: string, today = TODAY) => service.withdrawRulebook({ id, commune_ids: [commune], today })
    const days = async () => (await service.readVersions(canteen)).map(({ effective_from }) => effective_from)

    describe("a rulebook", () => {
      it("is published with who, when and the warnings that were shown", async () => {
        await publish("2027-01-04")
        const [version] = await service.readVersions(canteen)
        const at = new Date("2026-11-23T07:00:00Z")
        const warnings = [{ code: "minute_lost", path: "rulebook.book.cutoff.at" }]
        expect(version).toMatchObject({ effective_from: "2027-01-04", published_by: "user_1", published_at: at, warnings })
      })

      it("is never edited in place, whoever asks", async () => {
        const { id } = await publish("2027-01-04")
        for (const edit of [{ rules: { hold_minutes: 5 } }, { effective_from: "2027-02-01" }, { published_by: "user_2" }, { warnings: { none: true } }]) {
          await expect(service.updateCanteenRulebooks({ id, ...edit })).rejects.toThrow(/never edited/)
        }
        expect(await days()).toEqual(["2027-01-04"])
      })

      it("is never removed", async () => {
        const { id } = await publish("2027-01-04")
        await expect(service.deleteCanteenRulebooks(id)).rejects.toThrow(/never edited/)
        expect(await days()).toEqual(["2027-01-04"])
      })

      it("takes effect today at the earliest", async () => {
        await expect(publish("2026-11-22")).rejects.toMatchObject({ code: "rulebook.in_the_past" })
        await publish(TODAY)
        expect(await days()).toEqual([TODAY])
      })

      it("is alone on its day: of managers who publish at the same time, one does", async () => {
        const answers = await Promise.allSettled([publish("2027-01-04"), publish("2027-01-04"), publish("2027-01-04")])
        const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [(answer.reason as { code: string }).code] : []))
        expect(refused).toEqual(["rulebook.date_taken", "rulebook.date_taken"])
        expect(await days()).toEqual(["2027-01-04"])
      })
    })

    describe("a version that is not yet in effect", () => {
      it("is withdrawn, and its day is free again", async () => {
        const { id } = await publish("2027-01-04")
        expect(await withdraw(id)).toEqual({ commune_id: commune, effective_from: "2027-01-04" })
        expect(await days()).toEqual([])
        expect((await service.readRules([canteen])).get(canteen)?.rulebooks).toEqual([])
        await publish("2027-01-04")
        expect(await days()).toEqual(["2027-01-04"])
      })

      it("is known afterwards to the meals that were decided under it", async () => {
        const { id } = await publish("2027-01-04")
        await withdraw(id)
        expect((await service.readRulebooksOf([id])).get(id)?.effective_from).toBe("2027-01-04")
      })

      it("is withdrawn until the eve, and by its own commune", async () => {
        const { id } = await publish("2027-01-04")
        await expect(withdraw(id, "2027-01-04")).rejects.toMatchObject({ code: "rulebook.in_effect" })
        await expect(service.withdrawRulebook({ id, commune_ids: ["comm_other"], today: TODAY })).rejects.toMatchObject({ code: "rulebook.not_found" })
        await withdraw(id, "2027-01-03")
        expect(await days()).toEqual([])
      })
    })
  },
})
