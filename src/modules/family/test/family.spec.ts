import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { FAMILY_MODULE } from ".."
import type FamilyModuleService from "../service"
import { COUBON, aRegistration } from "./families"

const TODAY = "2026-11-23"

moduleIntegrationTestRunner<FamilyModuleService>({
  moduleName: FAMILY_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const rows = async (): Promise<number[]> =>
      Promise.all([
        service.listCanteenFamilyAccounts({}),
        service.listCanteenBeneficiaries({}),
        service.listCanteenGuardianships({}),
        service.listCanteenMemberships({}),
      ]).then((lists) => lists.map((list) => list.length))

    describe("registering", () => {
      it("writes the account, the beneficiaries and the memberships in the order of the form", async () => {
        const family = await service.register(aRegistration({ memberships: [COUBON, ...aRegistration().memberships] }))
        expect(family.account).toMatchObject({ customer_id: "cus_dupont", status: "pending", terms_version: "2026-11" })
        expect(family.beneficiaries.map(({ first_name, relationship }) => [first_name, relationship])).toEqual([
          ["Louane", "father"],
          ["Théo", "father"],
        ])
        expect(family.memberships.map(({ commune_id, status }) => [commune_id, status])).toEqual([
          ["comm_coubon", "pending"],
          ["comm_aiguilhe", "pending"],
        ])
      })

      it("keeps the order of a long form", async () => {
        const names = Array.from({ length: 30 }, (_, index) => `Enfant ${30 - index}`)
        const beneficiaries = names.map((first_name) => ({ first_name, last_name: "Dupont", relationship: "mother" }))
        const family = await service.register(aRegistration({ beneficiaries }))
        expect(family.beneficiaries.map(({ first_name }) => first_name)).toEqual(names)
      })

      it("writes nothing when the last beneficiary is wrong", async () => {
        const [louane] = aRegistration().beneficiaries
        const wrong = { first_name: "X", last_name: "Y", relationship: "voisin" }
        await expect(service.register(aRegistration({ beneficiaries: louane ? [louane, wrong] : [wrong] }))).rejects.toMatchObject({
          code: "relationship.unknown",
          details: { field: "beneficiaries.1.relationship", allowed: expect.arrayContaining(["father"]) },
        })
        expect(await rows()).toEqual([0, 0, 0, 0])
      })

      it("writes nothing when the database refuses the last row", async () => {
        const memberships = [COUBON, { ...COUBON, tariff_id: "a\u0000b" }]
        await expect(service.register(aRegistration({ memberships }))).rejects.toThrow()
        expect(await rows()).toEqual([0, 0, 0, 0])
      })

      it("refuses a second family of one customer", async () => {
        await service.register(aRegistration())
        await expect(service.register(aRegistration({ beneficiaries: [] }))).rejects.toMatchObject({ code: "registration.exists" })
        expect(await rows()).toEqual([1, 2, 2, 1])
      })

      it("is taken back whole", async () => {
        await service.register(aRegistration())
        await service.unregister("cus_dupont")
        expect(await rows()).toEqual([0, 0, 0, 0])
      })

      it("refuses a birth date of tomorrow", async () => {
        await expect(service.register(aRegistration({ birth_date: "2026-11-24" }))).rejects.toMatchObject({
          code: "birth_date.impossible",
          details: { field: "person.birth_date" },
        })
      })
    })

    describe("the beneficiaries of a family", () => {
      it("cannot be changed nor removed by another family", async () => {
        const { beneficiaries } = await service.register(aRegistration())
        await service.register(aRegistration({ customer_id: "cus_martin", beneficiaries: [] }))
        const id = beneficiaries[0]?.id ?? ""
        const change = { edit: { first_name: "Volée" }, today: TODAY }
        await expect(service.editBeneficiary("cus_martin", id, change)).rejects.toMatchObject({ code: "beneficiary.not_found" })
        await expect(service.removeBeneficiary("cus_martin", id)).rejects.toMatchObject({ code: "beneficiary.not_found" })
        expect((await service.readBookers("cus_dupont")).beneficiaries).toHaveLength(2)
      })

      it("keep what an edit leaves out", async () => {
        const { beneficiaries } = await service.register(aRegistration())
        const edited = await service.editBeneficiary("cus_dupont", beneficiaries[0]?.id ?? "", { edit: { relationship: "mère" }, today: TODAY })
        expect(edited).toMatchObject({ first_name: "Louane", birth_date: "2018-05-10", relationship: "mother" })
      })

      it("keep their name for the history when they are removed", async () => {
        const { beneficiaries } = await service.register(aRegistration())
        const id = beneficiaries[0]?.id ?? ""
        await service.removeBeneficiary("cus_dupont", id)
        expect((await service.readBookers("cus_dupont")).beneficiaries.map(({ first_name }) => first_name)).toEqual(["Théo"])
        expect((await service.namesOf([id, id])).get(id)).toEqual({ id, first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10" })
      })
    })

    describe("what booking reads", () => {
      it("is empty for a customer without a family", async () => {
        expect(await service.readBookers("cus_nobody")).toEqual({ account: null, beneficiaries: [], memberships: [], quotients: [], pending_quotients: [], papers: [] })
      })

      it("never answers everyone for an empty id", async () => {
        await service.register(aRegistration())
        expect(await service.readBookers("")).toEqual({ account: null, beneficiaries: [], memberships: [], quotients: [], pending_quotients: [], papers: [] })
        expect(await service.namesOf([])).toEqual(new Map())
      })
    })

    describe("consents", () => {
      it("are dated when the answer changes, and only then", async () => {
        await service.register(aRegistration())
        const later = new Date("2026-12-01T08:00:00Z")
        const former = await service.editAccount("cus_dupont", { newsletter: true, partner_offers: false }, { today: TODAY, at: later })
        const account = (await service.readFamily("cus_dupont"))?.account
        expect(former.newsletter).toBe(false)
        expect(account).toMatchObject({ newsletter: true, newsletter_at: later, newsletter_version: "2026-11", partner_offers_at: aRegistration().at })
      })
    })

    describe("the database itself", () => {
      it("refuses two living memberships of one tariff", async () => {
        await service.register(aRegistration())
        const again = { customer_id: "cus_dupont", ...aRegistration().memberships[0] }
        await expect(service.createCanteenMemberships(again)).rejects.toThrow(/already exists/)
      })

      it("refuses a birth date that is no day", async () => {
        await expect(service.createCanteenBeneficiaries({ first_name: "A", last_name: "B", birth_date: "10/05/2018" })).rejects.toThrow(
          /birth_date_is_a_day/
        )
      })

      it("refuses a refusal without a reason", async () => {
        await expect(service.createCanteenMemberships({ customer_id: "c", ...COUBON, status: "refused" })).rejects.toThrow(
          /a_refusal_has_a_reason/
        )
      })
    })
  },
})
