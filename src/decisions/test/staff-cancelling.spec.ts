import { staffRefundCents } from "../staff-cancelling"

describe("a meal that staff cancels gives back", () => {
  it.each([
    ["all that was paid, when the deadline is waived", { allowed: false, refund_cents: null }, true, 380],
    ["what the rulebook gives in time", { allowed: true, refund_cents: 380 }, false, 380],
    ["what the late fee leaves", { allowed: true, refund_cents: 81 }, false, 81],
    ["nothing once the rulebook refuses: the meal stays due", { allowed: false, refund_cents: null }, false, 0],
  ])("%s", (_what, decision, waived, cents) => {
    expect(staffRefundCents(decision, 380, waived)).toBe(cents)
  })

  it("nothing without a rulebook, unless the deadline is waived", () => {
    expect([staffRefundCents(undefined, 380, false), staffRefundCents(undefined, 380, true)]).toEqual([0, 380])
  })
})
