import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { FeedResponse } from "../../src/types/http"
import { eventually } from "../helpers/eventually"
import { Backend } from "./helpers/backend"
import { PASSWORD, aFamily, bookMeals } from "./helpers/families"
import { stack } from "./helpers/stack"

const CANARY = "jeton-canari-7f3a"
const WRONG = "mauvaise phrase du canari"

describe("what the running service logs", () => {
  const logOf = (program: string) => readFileSync(join(process.env["CANTEEN_DATA"] ?? ".data", "logs", `${program}.log`), "utf8")

  it("names no family and holds no password and no token: after a registration, a payment, refusals, a search, an invitation and a calendar", async () => {
    const family = await aFamily("Canari", { cents: 2_000 })
    await bookMeals(family, ["2026-12-03"])
    await expect(Backend.logIn("customer", { email: family.email, password: WRONG })).rejects.toThrow("401")
    await expect(family.parent.post(`/store/canteen/carts/${CANARY}/pay`, { method: "wallet" })).rejects.toThrow("404")
    const clerk = await Backend.logIn("user", stack.logins.clerk_aiguilhe)
    await clerk.get(`/admin/canteen/accounts?q=${encodeURIComponent(family.lastName)}`)
    await fetch(`${stack.backend}/canteen/invitation?token=${CANARY}`)
    const feed = await family.parent.post<FeedResponse>("/store/canteen/feeds")
    expect((await fetch(feed.url)).status).toBe(200)
    await fetch(`${stack.storefront}/mot-de-passe?token=${CANARY}&email=${encodeURIComponent(family.email)}`)
    await eventually(() => {
      for (const path of ["/canteen/invitation", "/canteen/feeds/"]) expect([path, logOf("backend").includes(`"path":"${path}`)]).toEqual([path, true])
      return Promise.resolve()
    })
    for (const log of [logOf("backend"), logOf("storefront")]) {
      const told = [family.email, encodeURIComponent(family.email), family.lastName, "Théo", PASSWORD, WRONG, `token=${CANARY}`, feed.token, stack.logins.clerk_aiguilhe.email, stack.logins.clerk_aiguilhe.password].filter((word) => log.includes(word))
      expect(told).toEqual([])
      expect(log).not.toMatch(/eyJ[\w-]{10,}\./)
    }
  })
})
