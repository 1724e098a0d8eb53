import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type {
  AccountResponse,
  AdminAccountResponse,
  AdminAccountsResponse,
  AdminFamilyResponse,
  AdminMembershipResponse,
  AdminMembershipsResponse,
  ApproveManyResponse,
  MeResponse,
} from "../../src/types/http"
import { Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { type RegisteredFamily, aRegistration, hire, registerFamily } from "../helpers/people"
import { countStatements } from "../helpers/statements"

const MEMBERSHIPS = "/admin/canteen/memberships"
/** A name that no answer given to Aiguilhe may hold: it belongs to a family of Coubon. */
const CANARY = "Canari-Zéphyrin"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Client
    let admin: Client
    let aiguilhe: Town
    let coubon: Town
    let clerk: Client
    let dupont: RegisteredFamily
    let stranger: RegisteredFamily

    beforeEach(async () => {
      const container = getContainer()
      shop = await openShop(container, api)
      admin = new Client(api)
      ;({ aiguilhe, coubon } = await foundCommunes(container))
      clerk = await hire(container, admin, { role: "clerk", commune_ids: [aiguilhe.id] })
      dupont = await registerFamily(shop, "camille@example.fr", aRegistration({ memberships: [aiguilhe.wish, coubon.wish] }))
      stranger = await registerFamily(
        shop,
        "canari@example.fr",
        aRegistration({
          person: { first_name: CANARY, last_name: CANARY },
          beneficiaries: [{ first_name: CANARY, last_name: CANARY, relationship: "mother" }],
          memberships: [coubon.wish],
        })
      )
    })

    const wish = (family: RegisteredFamily, town: Town): string => family.memberships.find(({ commune }) => commune.id === town.id)?.id ?? ""
    const account = async (family: RegisteredFamily) => (await family.parent.get<AccountResponse>("/store/canteen/account")).body.account

    it("a clerk knows who it is, where and for what", async () => {
      const { body } = await clerk.get<MeResponse>("/admin/canteen/me")
      expect(body).toMatchObject({ grant: { role: "clerk", commune_ids: [aiguilhe.id] }, communes: [{ name: "Aiguilhe" }] })
      expect(body.permissions).toContain("memberships.decide")
    })

    it("a clerk sees what waits in its commune, with the family", async () => {
      const { body } = await clerk.get<AdminMembershipsResponse>(`${MEMBERSHIPS}?status=pending`)
      expect(body).toMatchObject({ count: 1, limit: 50, offset: 0 })
      expect(body.memberships).toMatchObject([
        {
          commune: { name: "Aiguilhe" },
          tariff: { label: "Enfant", price_cents: 380 },
          family: { first_name: "Camille", email: "camille@example.fr", phone: "0471000000" },
          account_status: "pending",
          beneficiaries: [{ first_name: "Louane" }, { first_name: "Théo" }],
        },
      ])
    })

    it("an approval opens the account, is audited, and the family is told once", async () => {
      const id = wish(dupont, aiguilhe)
      const { status, body } = await clerk.post<AdminMembershipResponse>(`${MEMBERSHIPS}/${id}/approve`)
      expect([status, body.membership.status, body.membership.account_status]).toEqual([200, "approved", "active"])
      expect(await account(dupont)).toMatchObject({ status: "active", waiting_for: [{ name: "Coubon" }] })
      const log = await getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ subject_id: id })
      expect(log).toMatchObject([{ action: "membership.approved", commune_id: aiguilhe.id, details: { from: "pending" } }])
      await eventually(async () => {
        const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ to: "camille@example.fr" })
        const told = mails.filter(({ template }) => template === "membership-approved")
        expect(told).toMatchObject([{ channel: "email", idempotency_key: `membership:${id}:approved` }])
      })
    })

    it("a refusal gives the family its reason", async () => {
      const refused = await clerk.post<AdminMembershipResponse>(`${MEMBERSHIPS}/${wish(dupont, aiguilhe)}/refuse`, { reason: "Justificatif manquant" })
      expect(refused.body.membership).toMatchObject({ status: "refused", reason: "Justificatif manquant", account_status: "pending" })
    })

    it("a refusal without a reason is refused", async () => {
      const { status, body } = await clerk.post(`${MEMBERSHIPS}/${wish(dupont, aiguilhe)}/refuse`, {})
      expect([status, body.details?.field]).toEqual([400, "reason"])
    })

    it("of two clerks at once one wins, and the other is told", async () => {
      const id = wish(dupont, aiguilhe)
      const answers = await Promise.all([
        clerk.post(`${MEMBERSHIPS}/${id}/approve`),
        clerk.post(`${MEMBERSHIPS}/${id}/refuse`, { reason: "Trop tard" }),
        clerk.post(`${MEMBERSHIPS}/${id}/approve`),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe("membership.already_decided")
    })

    it("approves several at once and says which could not be", async () => {
      const ids = [wish(dupont, aiguilhe), wish(dupont, coubon), "memb_x"]
      const { status, body } = await clerk.post<ApproveManyResponse>(`${MEMBERSHIPS}/approve`, { ids })
      expect([status, body.approved.map(({ id }) => id)]).toEqual([200, [ids[0]]])
      expect(body.refused.map(({ id, code }) => [id, code])).toEqual([
        [ids[1], "membership.not_found"],
        [ids[2], "membership.not_found"],
      ])
    })

    it("refusing an account ends what the clerk's commune holds and leaves the other commune's", async () => {
      await clerk.post(`${MEMBERSHIPS}/${wish(dupont, aiguilhe)}/approve`)
      const id = dupont.account.customer_id
      const { body } = await clerk.post<AdminAccountResponse>(`/admin/canteen/accounts/${id}/refuse`, { reason: "Déménagement" })
      expect(body.account).toMatchObject({ status: "pending", memberships: [{ status: "ended" }] })
      expect(await account(dupont)).toMatchObject({ waiting_for: [{ name: "Coubon" }] })
    })

    it("approving an account approves what waits in the clerk's commune", async () => {
      const url = `/admin/canteen/accounts/${dupont.account.customer_id}/approve`
      const { body } = await clerk.post<AdminAccountResponse>(url)
      expect(body.account).toMatchObject({ status: "active", beneficiaries_count: 2, memberships: [{ status: "approved" }] })
      expect((await clerk.post(url)).body.code).toBe("account.already_decided")
    })

    describe("a family of Coubon", () => {
      it("is not found by a clerk of Aiguilhe, whatever is tried", async () => {
        const membership = wish(stranger, coubon)
        const customer = stranger.account.customer_id
        const reason = { reason: "Curiosité" }
        const answers = await Promise.all([
          clerk.get(`/admin/canteen/families/${customer}`),
          clerk.post(`${MEMBERSHIPS}/${membership}/approve`),
          clerk.post(`${MEMBERSHIPS}/${membership}/refuse`, reason),
          clerk.post(`/admin/canteen/accounts/${customer}/approve`),
          clerk.post(`/admin/canteen/accounts/${customer}/refuse`, reason),
        ])
        expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
        expect(await account(stranger)).toMatchObject({ status: "pending", waiting_for: [{ name: "Coubon" }] })
      })

      it("never shows in an answer given to Aiguilhe", async () => {
        const urls = [
          MEMBERSHIPS,
          `${MEMBERSHIPS}?status=pending`,
          `${MEMBERSHIPS}?q=canari`,
          "/admin/canteen/accounts",
          `/admin/canteen/accounts?q=${encodeURIComponent(CANARY)}`,
          `/admin/canteen/families/${dupont.account.customer_id}`,
          `/admin/canteen/families/${stranger.account.customer_id}`,
          "/admin/canteen/me",
        ]
        for (const url of urls) {
          const { body } = await clerk.get<object>(url)
          expect(JSON.stringify(body)).not.toContain(CANARY)
        }
      })

      it("is seen by Coubon's own clerk, and by a platform admin", async () => {
        const own = await hire(getContainer(), admin, { role: "clerk", commune_ids: [coubon.id] })
        const platform = await hire(getContainer(), admin, { role: "platform_admin" })
        for (const someone of [own, platform]) {
          const { body } = await someone.get<AdminAccountsResponse>("/admin/canteen/accounts?q=canari")
          expect(body.accounts.map(({ customer_id }) => customer_id)).toEqual([stranger.account.customer_id])
        }
      })
    })

    it("the file of a family shows only what it asked the clerk's commune", async () => {
      const { body } = await clerk.get<AdminFamilyResponse>(`/admin/canteen/families/${dupont.account.customer_id}`)
      expect(body.family.memberships.map(({ commune }) => commune.name)).toEqual(["Aiguilhe"])
      expect(body.family).toMatchObject({ person: { email: "camille@example.fr" }, beneficiaries: [{ first_name: "Louane", relationship: "father" }, {}] })
    })

    it.each(["kitchen", "finance"] as const)("%s reads no family and decides nothing", async (role) => {
      const someone = await hire(getContainer(), admin, { role, commune_ids: [aiguilhe.id] })
      const answers = await Promise.all([
        someone.get(MEMBERSHIPS),
        someone.get("/admin/canteen/accounts"),
        someone.get(`/admin/canteen/families/${dupont.account.customer_id}`),
        someone.post(`${MEMBERSHIPS}/${wish(dupont, aiguilhe)}/approve`),
      ])
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, "permission.missing"]))
    })

    it("looks for a person by several words, and pages", async () => {
      const found = await clerk.get<AdminMembershipsResponse>(`${MEMBERSHIPS}?q=dupont%20camille&limit=1`)
      expect(found.body).toMatchObject({ count: 1, limit: 1, memberships: [{ family: { last_name: "Dupont" } }] })
      const none = await clerk.get<AdminMembershipsResponse>(`${MEMBERSHIPS}?q=martin`)
      expect(none.body).toMatchObject({ count: 0, memberships: [] })
      const unknown = await clerk.get(`${MEMBERSHIPS}?commune_id=${coubon.id}`)
      expect([unknown.status, unknown.body.details?.field]).toEqual([400, "commune_id"])
    })

    it("a list of ten families takes as many SQL statements as a list of one", async () => {
      const statements = async (): Promise<number> => countStatements(getContainer(), () => clerk.get(MEMBERSHIPS))
      const before = await statements()
      for (let index = 0; index < 9; index++) await registerFamily(shop, `parent${index}@example.fr`, aRegistration({ memberships: [aiguilhe.wish] }))
      expect(before).toBeGreaterThan(5)
      expect(await statements()).toBe(before)
    })
  },
})

/** Waits for what an event does later. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    try {
      await check()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await check()
}
