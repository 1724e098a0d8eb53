import { entryOf, mayResetFactor } from ".."

describe("a member of staff", () => {
  const factor = { created_at: new Date("2026-11-27T08:00:00Z") }

  it.each([
    ["without a factor that its role needs", { isRequired: true, factor: null, codeGivenAt: null }, "enrolment"],
    ["without one, after a reset, whatever code it gave", { isRequired: true, factor: null, codeGivenAt: new Date("2026-11-27T09:00:00Z") }, "enrolment"],
    ["without a factor that is its choice", { isRequired: false, factor: null, codeGivenAt: null }, "in"],
    ["with one, and no code", { isRequired: false, factor, codeGivenAt: null }, "code"],
    ["with one, and a code of it", { isRequired: true, factor, codeGivenAt: new Date("2026-11-27T08:00:01Z") }, "in"],
    ["with one, and a code of the one before", { isRequired: true, factor, codeGivenAt: new Date("2026-11-27T07:59:59Z") }, "code"],
    ["with one, and a code of no day", { isRequired: true, factor, codeGivenAt: new Date("yesterday") }, "code"],
  ] as const)("%s", (_who, facts, entry) => {
    expect(entryOf(facts)).toBe(entry)
  })
})

describe("a factor is taken away", () => {
  const admin = { user_id: "admin", role: "platform_admin", commune_ids: [] } as const
  const manager = { user_id: "manager", role: "manager", commune_ids: ["aiguilhe", "coubon"] } as const

  it.each([
    ["by a platform admin, from a manager", admin, manager, true],
    ["by a platform admin, from another one", admin, { ...admin, user_id: "other" }, true],
    ["by a platform admin, from itself", admin, admin, false],
    ["by a manager, from its kitchen", manager, { user_id: "u", role: "kitchen", commune_ids: ["coubon"] }, true],
    ["by a manager, from a clerk who also works elsewhere", manager, { user_id: "u", role: "clerk", commune_ids: ["coubon", "polignac"] }, false],
    ["by a manager, from finance of its commune", manager, { user_id: "u", role: "finance", commune_ids: ["coubon"] }, false],
    ["by a manager, from another manager", manager, { user_id: "u", role: "manager", commune_ids: ["coubon"] }, false],
    ["by finance, from a clerk", { user_id: "f", role: "finance", commune_ids: ["coubon"] }, { user_id: "u", role: "clerk", commune_ids: ["coubon"] }, false],
  ] as const)("%s: %s", (_what, staff, of, allowed) => {
    expect(mayResetFactor(staff, of)).toBe(allowed)
  })
})
