import { randomBytes } from "node:crypto"
import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { FAMILY_MODULE } from ".."
import { type HealthFacts, type HealthKey, openHealth, sealHealth } from "../health-seal"
import type FamilyModuleService from "../service"
import { aRegistration } from "./families"

const AT = new Date("2026-11-23T07:00:00Z")
const FACTS: HealthFacts = { allergens: ["peanuts", "milk"], pai: { until: "2027-07-03" } }
const aKey = (id: string): HealthKey => ({ id, key: randomBytes(32) })

moduleIntegrationTestRunner<FamilyModuleService>({
  moduleName: FAMILY_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const key = aKey("k1")
    let louane = ""

    const keep = async (id: string, facts: HealthFacts = FACTS, keys = [key]) =>
      service.care.keepHealth({ customer_id: "cus_dupont", id }, { sealed: sealHealth(keys, id, facts), consent: { version: "2026-11", at: AT } })
    const row = async (id = louane) => (await service.care.healthOf([id]))[0] ?? null

    beforeEach(async () => {
      const { beneficiaries } = await service.register(aRegistration())
      louane = beneficiaries[0]?.id ?? ""
      await keep(louane)
    })

    it("keeps what was told, with the consent to it, and gives it back", async () => {
      const kept = await row()
      expect(kept).toMatchObject({ key_id: "k1", consent_version: "2026-11", consent_by: "cus_dupont", consent_at: AT })
      expect(kept && openHealth([key], kept)).toEqual(FACTS)
    })

    it("holds no word of it in the row's bytes, nor in their length", async () => {
      const [whole] = await service.listCanteenHealthRecords({ beneficiary_id: louane })
      const bytes = Buffer.from(whole?.sealed ?? "", "base64")
      for (const word of ["peanuts", "milk", "allergens", "pai", "2027-07-03"]) {
        expect([word, JSON.stringify(whole).includes(word), bytes.includes(word)]).toEqual([word, false, false])
      }
      await keep(louane, { allergens: [], pai: null })
      const after = await row()
      expect([after?.sealed.length, after?.sealed === whole?.sealed]).toEqual([whole?.sealed.length, false])
    })

    it("the same facts are never encrypted alike", async () => {
      const before = await row()
      await keep(louane)
      expect((await row())?.sealed).not.toBe(before?.sealed)
    })

    it("refuses another key under the same name, a key that is gone, a changed row and a row of somebody else, and says which", async () => {
      const kept = await row()
      if (!kept) throw new Error("nothing was kept")
      expect(() => openHealth([aKey("k1")], kept)).toThrow(`${louane} cannot be opened: its key "k1"`)
      expect(() => openHealth([aKey("k2")], kept)).toThrow(`${louane} needs the key "k1", which HEALTH_KEYS does not name`)
      const bytes = Buffer.from(kept.sealed, "base64")
      bytes[40] = (bytes[40] ?? 0) ^ 1
      expect(() => openHealth([key], { ...kept, sealed: bytes.toString("base64") })).toThrow("cannot be opened")
      expect(() => openHealth([key], { ...kept, beneficiary_id: "bene_theo" })).toThrow("bene_theo cannot be opened")
      expect(() => openHealth([key], { ...kept, sealed: "" })).toThrow("cannot be opened")
    })

    it("is under the first key once rotated, and what a family wrote meanwhile stays", async () => {
      const next = aKey("k2")
      const [former] = await service.care.healthUnderOtherKeys("k2", 10)
      if (!former) throw new Error("nothing to rotate")
      await service.care.resealHealth(former, sealHealth([next, key], louane, openHealth([next, key], former)))
      expect(await service.care.healthUnderOtherKeys("k2", 10)).toEqual([])
      const rotated = await row()
      expect([rotated?.key_id, rotated && openHealth([next], rotated), rotated?.consent_at]).toEqual(["k2", FACTS, AT])
      await keep(louane, { allergens: ["eggs"], pai: null }, [next, key])
      await service.care.resealHealth(former, sealHealth([next], louane, FACTS))
      const last = await row()
      expect(last && openHealth([next], last).allergens).toEqual(["eggs"])
    })

    it("its revision changes with it, and tells nothing", async () => {
      const revision = await service.care.healthRevision([louane])
      expect(revision).toMatch(/^[0-9a-f]{32}$/)
      expect(await service.care.healthRevision([louane])).toBe(revision)
      await keep(louane, { allergens: ["eggs"], pai: null })
      expect(await service.care.healthRevision([louane])).not.toBe(revision)
    })

    it("is deleted when consent is withdrawn, also from a closed account, and never by another family", async () => {
      await expect(service.care.forgetHealth({ customer_id: "cus_martin", id: louane })).rejects.toMatchObject({ code: "beneficiary.not_found" })
      expect(await row()).not.toBeNull()
      await service.closeAccount("cus_dupont", AT)
      await service.care.forgetHealth({ customer_id: "cus_dupont", id: louane })
      expect(await service.listCanteenHealthRecords({}, { withDeleted: true })).toEqual([])
    })

    it("is not kept for another family's child, nor in a closed account", async () => {
      const input = { sealed: sealHealth([key], louane, FACTS), consent: { version: "2026-11", at: AT } }
      await service.register(aRegistration({ customer_id: "cus_martin" }))
      await expect(service.care.keepHealth({ customer_id: "cus_martin", id: louane }, input)).rejects.toMatchObject({ code: "beneficiary.not_found" })
      await service.closeAccount("cus_dupont", AT)
      await expect(keep(louane)).rejects.toMatchObject({ code: "account.closed" })
    })

    it("goes with the beneficiary, diets included", async () => {
      await service.editBeneficiary("cus_dupont", louane, { edit: { diets: [{ commune_id: "comm_aiguilhe", diet_id: "diet_1" }] }, today: "2026-11-23" })
      expect((await service.care.countDiets(["diet_1"])).get("diet_1")).toBe(1)
      await service.removeBeneficiary("cus_dupont", louane)
      expect([await row(), await service.care.dietsChosenBy([louane])]).toEqual([null, []])
    })

    it("goes with the family, unless another guardian is there", async () => {
      await service.register(aRegistration({ customer_id: "cus_martin", beneficiaries: [] }))
      await service.createCanteenGuardianships({ customer_id: "cus_martin", beneficiary_id: louane, relationship: "mother" })
      await service.care.forgetFamily("cus_dupont")
      expect(await row()).not.toBeNull()
      await service.closeAccount("cus_martin", AT)
      await service.care.forgetFamily("cus_dupont")
      expect(await row()).toBeNull()
    })
  },
})
