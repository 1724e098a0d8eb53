import { request as httpRequest } from "node:http"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import { Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { aRegistration, hire, logIn, registerFamily, PASSWORD } from "../helpers/people"

/** What core would answer to anyone with a login: people, money, mails, files, keys and settings. */
const CORE = ["orders", "customers", "users", "invites", "notifications", "payments", "products", "uploads/x", "api-keys", "carts", "store-credit-accounts", "workflows-executions"]

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: Client
    let aiguilhe: Town

    beforeEach(async () => {
      admin = new Client(api)
      ;({ aiguilhe } = await foundCommunes(getContainer()))
    })

    const codes = async (caller: Client, paths: string[], method = "GET"): Promise<[number, string][]> =>
      Promise.all(paths.map((path) => caller.send(method, `/admin/${path}`))).then((answers) => answers.map(({ status, body }) => [status, body.code]))

    it.each(["manager", "clerk", "kitchen", "finance"] as const)("a %s reads the frame of the admin and nothing else of core", async (role) => {
      const someone = await hire(getContainer(), admin, { role, commune_ids: [aiguilhe.id] })
      for (const path of ["users/me", "stores", "feature-flags", "layouts/main/configuration", "canteen/me"]) {
        expect([path, (await someone.get(`/admin/${path}`)).status]).toEqual([path, 200])
      }
      expect(await codes(someone, CORE)).toEqual(CORE.map(() => [403, "route.refused"]))
      expect(await codes(someone, ["users/me", "stores", `users/${someone.userId}`], "POST")).toEqual(Array(3).fill([403, "route.refused"]))
    })

    it("a platform admin reaches core", async () => {
      const platform = await hire(getContainer(), admin, { role: "platform_admin" })
      for (const path of ["orders", "customers", "users", "notifications"]) expect((await platform.get(`/admin/${path}`)).status).toBe(200)
    })

    it("the platform's finance reaches orders and payments, without walking from them", async () => {
      const finance = await hire(getContainer(), admin, { role: "platform_finance" })
      expect((await finance.get("/admin/orders?fields=id,*customer,*cart,customer.orders")).status).toBe(200)
      expect((await finance.get("/admin/payments")).status).toBe(200)
      expect(await codes(finance, ["customers", "users", "products", "notifications"])).toEqual(Array(4).fill([403, "route.refused"]))
    })

    it("what it answers is data, for nobody's cache and no page", async () => {
      const clerk = await hire(getContainer(), admin, { role: "clerk", commune_ids: [aiguilhe.id] })
      const shop = await openShop(getContainer(), api)
      for (const [caller, path] of [[clerk, "/admin/canteen/me"], [shop, "/store/canteen/communes"], [shop, "/auth/customer/emailpass"]] as const) {
        const { headers } = await caller.fetch(path)
        expect([path, headers]).toEqual([path, expect.objectContaining({
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
          "content-security-policy": "default-src 'none';style-src 'unsafe-inline';img-src data:;frame-ancestors 'none'",
        })])
        expect(headers).not.toHaveProperty("x-powered-by")
      }
    })

    it("a user without a role reaches nothing, not even the frame", async () => {
      const nobody = await hire(getContainer(), admin, { role: null })
      expect(await codes(nobody, ["users/me", "orders", "canteen/me"])).toEqual(Array(3).fill([403, "staff.not_granted"]))
    })

    it("a role that is taken away is gone at the next request", async () => {
      const clerk = await hire(getContainer(), admin, { role: "clerk", commune_ids: [aiguilhe.id] })
      expect((await clerk.get("/admin/canteen/me")).status).toBe(200)
      await getContainer().resolve<StaffModuleService>(STAFF_MODULE).revoke(clerk.userId)
      expect((await clerk.get("/admin/canteen/me")).body.code).toBe("staff.not_granted")
    })

    it("a secret API key without a role is refused, although core takes it", async () => {
      const key = await getContainer().resolve(Modules.API_KEY).createApiKeys({ title: "Bot", type: ApiKeyType.SECRET, created_by: "test" })
      const bot = admin.with({ authorization: `Basic ${Buffer.from(`${key.token}:`).toString("base64")}` })
      expect(await codes(bot, ["orders", "canteen/memberships"])).toEqual(Array(2).fill([403, "staff.people_only"]))
    })

    it("nobody comes in without a login, and a family's token opens nothing", async () => {
      const shop = await openShop(getContainer(), api)
      const { parent } = await registerFamily(shop, "camille@example.fr", aRegistration({ memberships: [aiguilhe.wish] }))
      for (const caller of [admin, parent]) {
        for (const path of ["canteen/me", "canteen/memberships", "orders"]) expect((await caller.get(`/admin/${path}`)).status).toBe(401)
      }
      expect((await admin.post("/admin/invites/accept?token=x", { email: "a@b.fr" })).status).toBe(401)
      expect((await admin.get("/admin/feature-flags")).status).toBe(200)
    })

    it("nobody becomes staff by registering", async () => {
      for (const actor of ["user", "USER", "%75ser", "anything"]) {
        const { status, body } = await admin.post(`/auth/${actor}/emailpass/register`, { email: "mallory@example.fr", password: PASSWORD })
        expect([actor, status, body.code]).toEqual([actor, 403, "registration.closed"])
      }
      await admin.post("/auth/customer/emailpass/register", { email: "mallory@example.fr", password: PASSWORD })
      const token = await logIn(admin, "user", "mallory@example.fr")
      expect((await admin.as(token).post("/auth/emailpass/user")).status).toBeGreaterThanOrEqual(400)
      expect((await admin.as(token).get("/admin/canteen/me")).status).toBe(401)
      expect((await admin.as(token).post("/admin/invites/accept?token=x", { email: "mallory@example.fr" })).status).toBe(401)
    })

    it("no way of writing a path walks around the gate", async () => {
      const clerk = await hire(getContainer(), admin, { role: "clerk", commune_ids: [aiguilhe.id] })
      const port = portOf(api)
      const token = await logIn(admin, "user", `clerk-${aiguilhe.id}@mairie.test`.toLowerCase())
      expect((await clerk.get("/admin/canteen/me")).status).toBe(200)
      const paths = [
        "/ADMIN/orders",
        "/Admin/Orders",
        "/admin/ORDERS",
        "/admin/orders/",
        "/admin//orders",
        "//admin/orders",
        "/admin/./orders",
        "/admin/canteen/../orders",
        "/admin/canteen/..%2Forders",
        "/admin/canteen/%2e%2e/orders",
        "/admin/%6Frders",
        "/%61dmin/orders",
        "/admin/orders%00",
        "/admin/orders;canteen",
        "/admin/orders?x=/admin/canteen/me",
        "/admin/orders#/admin/canteen/me",
        "/admin\\orders",
        "/admin/canteen\\..\\orders",
        "/store/../admin/orders",
        "/admin/canteen/me/../../orders",
      ]
      for (const path of paths) {
        const status = await statusOf(port, path, token)
        expect([path, status === 200]).toEqual([path, false])
      }
    })
  },
})

/** The port of the server under test, from the address that the runner gave its client. */
function portOf(api: { defaults: { baseURL?: string } }): number {
  return Number(new URL(api.defaults.baseURL ?? "").port)
}

/** Sends a path as it is written: other clients tidy it up first. */
function statusOf(port: number, path: string, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "localhost", port, path, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on("error", reject)
    sent.end()
  })
}
