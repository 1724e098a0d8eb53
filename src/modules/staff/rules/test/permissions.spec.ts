import { mayActOnPayee, permissionsOf, seesEveryCommune } from ".."

describe("permissions", () => {
  it.each([
    ["kitchen", ["attendance.read", "health.read"]],
    ["clerk", ["accounts.read", "memberships.decide", "attendance.read", "health.read", "bookings.read", "bookings.cancel", "waiting_lists.read", "documents.decide", "reviews.moderate"]],
    ["finance", ["orders.read", "orders.refund", "wallets.read", "wallets.adjust", "payouts.manage", "reconciliation.read", "reconciliation.run", "receipts.read", "receipts.void", "settlements.read"]],
    ["platform_finance", ["bookings.read", "orders.read", "orders.refund", "wallets.read", "wallets.adjust", "payouts.manage", "reconciliation.read", "reconciliation.run", "receipts.read", "receipts.void", "settlements.read"]],
  ] as const)("%s may %j", (role, permissions) => {
    expect(permissionsOf(role)).toEqual(permissions)
  })

  it("a manager may all that a platform admin may, in its communes, but what belongs to the platform or moves money by hand; and reads health data besides", () => {
    expect([...permissionsOf("manager").filter((permission) => permission !== "health.read"), "wallets.adjust", "payouts.manage", "reconciliation.read", "reconciliation.run", "platform.manage"].sort()).toEqual(permissionsOf("platform_admin").sort())
    expect(seesEveryCommune("manager")).toBe(false)
  })

  it("what one caller does to the list of a role stays its own", () => {
    permissionsOf("kitchen").push("wallets.read")
    expect(permissionsOf("kitchen")).toEqual(["attendance.read", "health.read"])
  })
})

describe("moving money at a payee", () => {
  const shared = { id: "payee_shared", commune_ids: ["aiguilhe", "coubon"] }

  it.each([
    ["with a grant on each of its communes", { role: "finance", commune_ids: ["coubon", "aiguilhe", "polignac"], payee_ids: [] }, true],
    ["with a grant on the payee itself", { role: "finance", commune_ids: ["aiguilhe"], payee_ids: ["payee_shared"] }, true],
    ["with the platform's role", { role: "platform_finance", commune_ids: [], payee_ids: [] }, true],
    ["with a grant on one of its communes", { role: "finance", commune_ids: ["aiguilhe"], payee_ids: [] }, false],
    ["with a grant on another payee", { role: "finance", commune_ids: ["polignac"], payee_ids: ["payee_polignac"] }, false],
  ] as const)("%s: %s", (_what, staff, allowed) => {
    expect(mayActOnPayee(staff, shared)).toBe(allowed)
  })

  it("is for no commune's role where the payee has no commune", () => {
    expect(mayActOnPayee({ role: "finance", commune_ids: ["aiguilhe"], payee_ids: [] }, { id: "payee_new", commune_ids: [] })).toBe(false)
  })
})
