import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { layoutFor } from "../layout"
import type { Role } from "../../../../../../types/http"

function hiddenIn(zone: string, role: Role): string[] {
  return Object.entries(layoutFor(zone, role)?.widgets ?? {})
    .filter(([, place]) => place.hidden)
    .map(([entry]) => entry)
}

describe("the dashboard's menus by role", () => {
  it("hides from a platform admin only what a shop has and a canteen does not use, and what a town hall writes of itself", () => {
    const entries = ["sidebar", "settings.sidebar", "topbar"].flatMap((zone) => hiddenIn(zone, "platform_admin"))
    expect(entries).toEqual(["products", "inventory", "promotions", "price-lists", "commune"].map((page) => `core:nav:/${page}`))
  })

  it.each<[Role, string[]]>([
    ["manager", ["core:nav:/rapprochement"]],
    ["clerk", ["core:nav:/commandes", "core:nav:/rapprochement"]],
    ["kitchen", ["core:nav:/validations", "core:nav:/repas", "core:nav:/familles", "core:nav:/commandes", "core:nav:/rapprochement"]],
    ["finance", ["core:nav:/validations", "core:nav:/presences", "core:nav:/repas", "core:nav:/familles"]],
  ])("shows a %s only the pages of its permissions, and none of Medusa's", (role, ours) => {
    const hidden = hiddenIn("sidebar", role)
    expect(hidden).toEqual(expect.arrayContaining(["core:nav:/orders", "core:nav:/customers", "core:Searchbar", ...ours]))
    expect(hidden.filter((entry) => /validations|presences|repas|familles|commandes|rapprochement/.test(entry))).toEqual(ours)
  })

  it("knows every page of ours that has an entry: one of them is hidden from some role", () => {
    const roles: Role[] = ["manager", "clerk", "kitchen", "finance", "platform_finance"]
    const hidden = new Set(roles.flatMap((role) => hiddenIn("sidebar", role)))
    const folder = join(process.cwd(), "src/admin/routes")
    const entries = readdirSync(folder).filter((name) => readFileSync(join(folder, name, "page.tsx"), "utf8").includes("defineRouteConfig"))
    expect(entries.length).toBeGreaterThan(15)
    expect(entries.filter((name) => !hidden.has(`core:nav:/${name}`))).toEqual(["double-authentification"])
  })

  it("leaves Medusa's orders, and nothing else of Medusa's, to the platform's finance", () => {
    const hidden = hiddenIn("sidebar", "platform_finance")
    expect(hidden).not.toContain("core:nav:/orders")
    expect(hidden).toEqual(expect.arrayContaining(["core:nav:/products", "core:nav:/customers"]))
  })

  it("puts the booked meals right after the order's figures, and leaves other pages alone", () => {
    expect(layoutFor("order.details", "platform_admin")?.widgets["widget:canteen-order-meals"]).toEqual({ order: -1 })
    expect(layoutFor("product.details", "clerk")).toBeNull()
  })
})
