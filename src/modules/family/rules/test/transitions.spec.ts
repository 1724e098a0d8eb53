import { ACCOUNT_MOVES, MEMBERSHIP_MOVES, settleAccount, sourcesOf } from ".."

describe("the state of an account", () => {
  it.each([
    ["pending", ["pending"], "pending"],
    ["pending", ["approved", "pending"], "active"],
    ["pending", ["refused"], "refused"],
    ["pending", ["refused", "pending"], "pending"],
    ["active", ["approved", "ended"], "active"],
    ["active", ["ended", "pending"], "pending"],
    ["active", ["ended", "refused"], "refused"],
    ["refused", ["refused", "pending"], "pending"],
    ["closed", ["approved"], "closed"],
    ["closed", ["ended"], "closed"],
    ["closed", ["ended", "pending"], "pending"],
  ] as const)("from %s with memberships %j is %s", (current, memberships, settled) => {
    expect(settleAccount(current, [...memberships])).toBe(settled)
  })
})

describe("moves", () => {
  it("a membership is decided only while it is pending", () => {
    expect(sourcesOf(MEMBERSHIP_MOVES, "approved")).toEqual(["pending"])
    expect(sourcesOf(MEMBERSHIP_MOVES, "refused")).toEqual(["pending"])
  })

  it("a membership ends while it is pending or approved", () => {
    expect(sourcesOf(MEMBERSHIP_MOVES, "ended")).toEqual(["pending", "approved"])
  })

  it("a closed account is only ever waiting again", () => {
    expect(ACCOUNT_MOVES.closed).toEqual(["pending"])
  })
})
