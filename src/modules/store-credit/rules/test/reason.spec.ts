import { adjustmentLabel, gestureKey, reasonOf } from ".."

describe("why a town hall moved money of a wallet", () => {
  it.each([
    ["of an adjustment is what was typed", { kind: "adjustment", label: adjustmentLabel("Repas : compté deux fois"), idempotency_key: "adjustment:1" }, "Repas : compté deux fois"],
    ["of an adjustment posted by other means is its whole label", { kind: "adjustment", label: "Erreur de saisie", idempotency_key: "import:1" }, "Erreur de saisie"],
    ["of a gesture is its label", { kind: "refund", label: "Repas servi froid", idempotency_key: gestureKey("1") }, "Repas servi froid"],
    ["is none of a cancelled meal", { kind: "refund", label: "Repas annulé", idempotency_key: "refund:1" }, null],
    ["is none of a top-up", { kind: "top_up", label: "Recharge", idempotency_key: "top-up:1" }, null],
  ])("%s", (_what, entry, reason) => {
    expect(reasonOf(entry)).toBe(reason)
  })
})
