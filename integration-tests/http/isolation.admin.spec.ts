import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CANTEEN_ADMIN } from "../authorisation/canteen-admin"
import { CANTEEN_STORE, CORE_STORE } from "../authorisation/store"
import type { Actor } from "../authorisation/rules"
import { type Stage, setStage } from "../helpers/authorisation/actors"
import { readContents } from "../helpers/authorisation/contents"
import { crawl } from "../helpers/authorisation/crawl"
import { TOWN_ROLES } from "../helpers/authorisation/towns"
import { type Call, type Door, call, openDoor } from "../helpers/authorisation/wire"
import { openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(900_000)

openCardShop()
const office = openPostOffice()

/** Ways of writing a path that a router, a proxy or a gate may read differently. */
const spellings = (path: string): string[] => {
  const [, root = "", ...rest] = path.split("/")
  const below = rest.join("/")
  return [
    `/${root.toUpperCase()}/${below}`,
    `/${root}/${below.toUpperCase()}`,
    `/${root}/${below}/`,
    `/${root}/${below}//`,
    `//${root}/${below}`,
    `/${root}//${below}`,
    `/${root}/./${below}`,
    `/${root}/canteen/../${below}`,
    `/${root}/canteen/..%2F${below}`,
    `/${root}/canteen/%2e%2e/${below}`,
    `/${root}/%${below.charCodeAt(0).toString(16)}${below.slice(1)}`,
    `/%${root.charCodeAt(0).toString(16)}${root.slice(1)}/${below}`,
    `/${root}%2F${below}`,
    `/${root}/${below}%00`,
    `/${root}/${below}%20`,
    `/${root}/${below};x=1`,
    `/${root}/${below}.json`,
    `/${root}\\${below}`,
    `/${root}/canteen\\..\\${below}`,
    `/static/../${root}/${below}`,
    `http://localhost/${root}/${below}`,
  ]
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let stage: Stage
    let door: Door
    const logged: string[] = []
    let mailed: { to: string; subject: string; text: string }[] = []

    beforeAll(async () => {
      const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
      for (const level of ["error", "warn", "info", "log", "debug"] as const) {
        jest.spyOn(logger, level).mockImplementation((...said: unknown[]) => void logged.push(said.map(String).join(" ")))
      }
      stage = await setStage(getContainer(), api)
      door = openDoor(api)
      mailed = [...office.mails]
    })
    afterAll(() => door?.agent.destroy())

    const send = (actor: Actor, one: Call) => call(door, stage.callers[actor], one)

    describe("nothing of another commune comes up", () => {
      it.each(TOWN_ROLES)("for its %s", async (role) => {
        const { here, there, callers } = stage
        const theirs = await crawl({ door, own: there, foreign: here, table: CANTEEN_ADMIN }, callers[`${role}_there`], true)
        const ours = await crawl({ door, own: here, foreign: there, table: CANTEEN_ADMIN }, callers[role], true)
        expect([theirs.leaks, ours.leaks]).toEqual([[], []])
        expect(theirs.read).toBeGreaterThan(200)
      })

      it("for its families", async () => {
        const { here, there, callers } = stage
        const before = await readContents(getContainer())
        for (const table of [CANTEEN_STORE, CORE_STORE]) {
          expect((await crawl({ door, own: there, foreign: here, table }, callers.stranger, false)).leaks).toEqual([])
          expect((await crawl({ door, own: here, foreign: there, table }, callers.parent, false)).leaks).toEqual([])
        }
        expect(await readContents(getContainer())).toEqual(before)
      })

      it("in its mails, and nobody's name in the log", () => {
        const { here, there } = stage
        const foreign = mailed.filter((mail) => [here.canary, there.canary].some((name) => `${mail.subject} ${mail.text}`.includes(name) && !mail.to.includes(name)))
        expect([mailed.length > 0, foreign]).toEqual([true, []])
        expect(logged.filter((line) => line.includes(here.canary) || line.includes(there.canary))).toEqual([])
      })
    })

    describe("no way of writing a request walks around the gates", () => {
      const REACHED = /"(?:orders?|customers?|users?|cart)":/

      it.each<[Actor, string, (path: Stage["here"]["owned"]) => string]>([
        ["clerk_there", "core's admin", () => "/admin/orders"],
        ["clerk_there", "another commune's family", ({ customer }) => `/admin/canteen/families/${customer}`],
        ["anonymous", "core's admin, without a login", () => "/admin/customers"],
        ["stranger", "another family's cart", ({ cart }) => `/store/carts/${cart}`],
        ["anonymous", "another family's order", ({ order }) => `/store/orders/${order}`],
        ["stranger", "another family's order on our pages", ({ order }) => `/store/canteen/orders/${order}`],
      ])("by its path: %s, %s", async (actor, _what, pathOf) => {
        const { here } = stage
        for (const path of spellings(pathOf(here.owned))) {
          const { status, text } = await send(actor, { method: "GET", path })
          expect([path, status === 200 && REACHED.test(text), text.includes(here.canary)]).toEqual([path, false, false])
        }
      })

      it("by its method", async () => {
        const { owned } = stage.here
        const before = await readContents(getContainer())
        const wanted = { "x-http-method-override": "DELETE", "x-http-method": "DELETE", "x-method-override": "DELETE" }
        for (const path of [`/admin/customers/${owned.customer}`, `/admin/canteen/closures/${owned.closure}`, `/admin/canteen/me?_method=DELETE`]) {
          for (const method of ["GET", "POST"]) expect((await send("clerk_there", { method, path, headers: wanted })).status).not.toBe(500)
        }
        for (const path of ["/admin/orders", "/admin/customers"]) {
          expect((await send("clerk_there", { method: "HEAD", path })).status).toBe(403)
          expect((await send("anonymous", { method: "HEAD", path })).status).toBe(401)
          const { text } = await send("clerk_there", { method: "OPTIONS", path })
          expect(text).not.toMatch(REACHED)
        }
        for (const method of ["HEAD", "PATCH", "PUT", "PROPFIND"]) expect([403, 404]).toContain((await send("clerk_there", { method, path: `/admin/customers/${owned.customer}` })).status)
        for (const method of ["HEAD", "PATCH", "PUT"]) expect((await send("stranger", { method, path: `/store/carts/${owned.cart}` })).status).toBe(404)
        expect(await readContents(getContainer())).toEqual(before)
      })

      it("by fields that walk from what is one's own", async () => {
        const walks = ["*customer", "customer.orders.*", "*groups.customers", "customer.groups.customers.*", "*canteen_bookings", "+metadata"]
        const { here } = stage
        for (const path of ["/store/customers/me", "/store/orders", "/store/products", "/store/regions", "/store/product-variants", "/admin/stores", "/admin/users/me"]) {
          for (const fields of walks) {
            const { text } = await send(path.startsWith("/admin") ? "clerk_there" : "stranger", { method: "GET", path: `${path}?fields=${fields}` })
            expect([path, fields, text.includes(here.canary)]).toEqual([path, fields, false])
          }
        }
      })
    })
  },
})
