import { permissionsOf, seesEveryCommune } from ".."

describe("permissions", () => {
  it.each([
    ["kitchen", ["attendance.read"]],
    ["clerk", ["accounts.read", "memberships.decide", "attendance.read", "bookings.read", "waiting_lists.read", "documents.decide"]],
    ["finance", ["orders.read", "wallets.read", "receipts.read", "receipts.void", "settlements.read"]],
    ["platform_finance", ["bookings.read", "orders.read", "wallets.read", "receipts.read", "receipts.void", "settlements.read"]],
  ] as const)("%s may %j", (role, permissions) => {
    expect(permissionsOf(role)).toEqual(permissions)
  })

  it("a manager may all that a platform admin may, in its communes, but what belongs to the platform", () => {
    expect([...permissionsOf("manager"), "platform.manage"]).toEqual(permissionsOf("platform_admin"))
    expect(seesEveryCommune("manager")).toBe(false)
  })

  it("what one caller does to the list of a role stays its own", () => {
    permissionsOf("kitchen").push("wallets.read")
    expect(permissionsOf("kitchen")).toEqual(["attendance.read"])
  })
})
