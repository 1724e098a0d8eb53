import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { FAMILY_MODULE } from ".."
import type { Verdict } from "../decision"
import type FamilyModuleService from "../service"
import { COUBON, aRegistration } from "./families"

const approve: Verdict = { status: "approved", reason: null, by: "user_clerk", at: new Date("2026-11-24T08:00:00Z") }
const refuse: Verdict = { ...approve, status: "refused", reason: "Justificatif de domicile manquant" }
const AIGUILHE = ["comm_aiguilhe"]

moduleIntegrationTestRunner<FamilyModuleService>({
  moduleName: FAMILY_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    /** Dupont, waiting at Aiguilhe then at Coubon. */
    async function waiting(): Promise<{ aiguilhe: string; coubon: string }> {
      const { memberships } = await service.register(aRegistration({ memberships: [...aRegistration().memberships, COUBON] }))
      return { aiguilhe: memberships[0]?.id ?? "", coubon: memberships[1]?.id ?? "" }
    }
    const decide = (id: string, verdict: Verdict, communes = AIGUILHE, rivals: Record<string, string[]> = {}) =>
      service.decideMembership({ id, commune_ids: communes }, { verdict, rivals })
    const states = async (): Promise<[string | undefined, string[]]> => {
      const family = await service.readFamily("cus_dupont")
      return [family?.account.status, family?.memberships.map(({ status }) => status) ?? []]
    }

    it("the first approval opens the account", async () => {
      const { aiguilhe } = await waiting()
      expect(await decide(aiguilhe, approve)).toMatchObject({ customer_id: "cus_dupont", account_status: "active" })
      expect(await states()).toEqual(["active", ["approved", "pending"]])
    })

    it("a refusal keeps its reason, and the account waits for the other commune", async () => {
      const { aiguilhe } = await waiting()
      await decide(aiguilhe, refuse)
      expect(await states()).toEqual(["pending", ["refused", "pending"]])
      expect(await service.retrieveCanteenMembership(aiguilhe)).toMatchObject({ reason: refuse.reason, decided_by: "user_clerk", decided_at: refuse.at })
    })

    it("the account is refused when no commune is left", async () => {
      const { aiguilhe, coubon } = await waiting()
      await decide(aiguilhe, refuse)
      await decide(coubon, refuse, ["comm_coubon"])
      expect(await states()).toEqual(["refused", ["refused", "refused"]])
    })

    it("a refused family that asks again waits again", async () => {
      const { aiguilhe, coubon } = await waiting()
      await decide(aiguilhe, refuse)
      await decide(coubon, refuse, ["comm_coubon"])
      await service.requestMembership("cus_dupont", COUBON)
      expect(await states()).toEqual(["pending", ["refused", "refused", "pending"]])
    })

    it("a clerk of Aiguilhe does not find what was asked of Coubon", async () => {
      const { coubon } = await waiting()
      await expect(decide(coubon, approve)).rejects.toMatchObject({ code: "membership.not_found" })
      expect(await states()).toEqual(["pending", ["pending", "pending"]])
    })

    it("of an approval and a refusal at once, one wins and the other is told", async () => {
      const { aiguilhe } = await waiting()
      const outcomes = await Promise.allSettled([decide(aiguilhe, approve), decide(aiguilhe, refuse), decide(aiguilhe, approve), decide(aiguilhe, refuse)])
      const lost = outcomes.filter((outcome) => outcome.status === "rejected")
      expect(lost).toHaveLength(3)
      for (const { reason } of lost) expect(reason).toMatchObject({ code: "membership.already_decided", type: "conflict" })
    })

    it("two communes that refuse at once leave a refused account", async () => {
      const customers = Array.from({ length: 12 }, (_, index) => `cus_${index}`)
      const memberships = [...aRegistration().memberships, COUBON]
      const families = await Promise.all(customers.map((customer_id) => service.register(aRegistration({ customer_id, memberships }))))
      const asked = families.flatMap((family) => family.memberships)
      await Promise.all(asked.map(({ id, commune_id }) => decide(id, refuse, [commune_id])))
      const settled = await service.readFamilies(customers)
      expect(settled.map(({ account }) => account.status)).toEqual(customers.map(() => "refused"))
    })

    it("a family that asks twice at once has one membership", async () => {
      await service.register(aRegistration())
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => service.requestMembership("cus_dupont", COUBON)))
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({ reason: { code: "membership.exists" } })
    })

    it("approving another tariff of the same service ends the former one", async () => {
      const { aiguilhe } = await waiting()
      await decide(aiguilhe, approve)
      const large = await service.requestMembership("cus_dupont", { canteen_service_id: "csvc_aiguilhe", commune_id: "comm_aiguilhe", tariff_id: "tarif_3" })
      const decided = await decide(large.id, approve, AIGUILHE, { tarif_3: ["tarif_aiguilhe"] })
      expect(await states()).toEqual(["active", ["ended", "pending", "approved"]])
      expect(decided.membership_ids).toEqual([large.id])
    })

    it("refusing an account ends only what the caller's communes hold", async () => {
      const { aiguilhe, coubon } = await waiting()
      await decide(aiguilhe, approve)
      await decide(coubon, approve, ["comm_coubon"])
      await service.decideAccount({ customer_id: "cus_dupont", commune_ids: AIGUILHE }, { verdict: refuse, rivals: {} })
      expect(await states()).toEqual(["active", ["ended", "approved"]])
    })

    it("an account has nothing left to decide once it was decided", async () => {
      await waiting()
      const target = { customer_id: "cus_dupont", commune_ids: AIGUILHE }
      await service.decideAccount(target, { verdict: approve, rivals: {} })
      await expect(service.decideAccount(target, { verdict: approve, rivals: {} })).rejects.toMatchObject({ code: "account.already_decided" })
      await expect(service.decideAccount({ ...target, commune_ids: ["comm_blavozy"] }, { verdict: approve, rivals: {} })).rejects.toMatchObject({
        code: "account.not_found",
      })
    })

    it("a decision that is taken back leaves everything as it was", async () => {
      const { aiguilhe } = await waiting()
      const before = await service.readFamily("cus_dupont")
      await service.undecide(await decide(aiguilhe, approve))
      const after = await service.readFamily("cus_dupont")
      expect(after?.account.status).toBe(before?.account.status)
      expect(after?.memberships.map(({ status, decided_by }) => [status, decided_by])).toEqual([
        ["pending", null],
        ["pending", null],
      ])
    })

    it("leaving is not being refused", async () => {
      const { aiguilhe } = await waiting()
      await decide(aiguilhe, approve)
      await service.endMembership("cus_dupont", aiguilhe)
      expect(await states()).toEqual(["active", ["ended", "pending"]])
      await expect(service.endMembership("cus_dupont", aiguilhe)).rejects.toMatchObject({ code: "membership.already_decided" })
      await expect(service.endMembership("cus_martin", aiguilhe)).rejects.toMatchObject({ code: "account.missing" })
    })

    it("staff finds the families that asked its communes, and counts them", async () => {
      await waiting()
      await service.register(aRegistration({ customer_id: "cus_coubon", memberships: [COUBON] }))
      expect(await service.findAccounts({ commune_ids: AIGUILHE }, { limit: 10, offset: 0 })).toEqual([["cus_dupont"], 1])
      expect(await service.findAccounts({ commune_ids: ["comm_coubon"] }, { limit: 1, offset: 5 })).toEqual([[], 2])
      expect(await service.findAccounts({ commune_ids: ["comm_coubon"], status: "active" }, { limit: 10, offset: 0 })).toEqual([[], 0])
      expect(await service.findAccounts({ commune_ids: ["comm_coubon"], customer_ids: ["cus_coubon"] }, { limit: 10, offset: 0 })).toEqual([["cus_coubon"], 1])
      expect((await service.customersOf(["comm_coubon"])).sort()).toEqual(["cus_coubon", "cus_dupont"])
      const [rows, count] = await service.findMemberships({ commune_ids: ["comm_coubon"], status: "pending", customer_ids: [] }, { limit: 10, offset: 0 })
      expect([rows.length, count]).toEqual([0, 0])
    })
  },
})
