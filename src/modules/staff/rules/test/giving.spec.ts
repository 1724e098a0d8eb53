import { permissionsOf, rolesGivenBy } from ".."

describe("giving a role", () => {
  it.each([
    ["platform_admin", ["manager", "clerk", "kitchen", "finance", "platform_finance", "platform_admin"]],
    ["manager", ["manager", "clerk", "kitchen"]],
    ["clerk", []],
    ["kitchen", []],
    ["finance", []],
    ["platform_finance", []],
  ] as const)("%s gives %j", (role, given) => {
    expect(rolesGivenBy(role)).toEqual(given)
  })

  it("raises nobody above whoever gives it", () => {
    for (const role of rolesGivenBy("manager")) expect(permissionsOf("manager")).toEqual(expect.arrayContaining(permissionsOf(role)))
  })
})
