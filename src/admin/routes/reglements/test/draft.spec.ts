import type { CutoffRule, RulebookDocument } from "../../../../types/http"
import { cutoffOfKind, draftFrom, keptParts, lateCancelOfKind, lateOfKind, toggled } from "../draft"

const context = { days: ["mon", "tue", "thu", "fri"] as const, from: "2027-01-04" }
const eve: CutoffRule = { kind: "days_before", days: 1, counting: "working_days", at: "08:30", if_closed: "previous_service_day" }

describe("a new version", () => {
  it("keeps all that the form does not show", () => {
    const absence: RulebookDocument["absence"] = {
      exempt_reasons: ["strike"],
      clock_starts: "absence_day_start",
      proof_tiers: [{ within_hours: 72, billed_days: 0 }],
      unjustified_cents: null,
      unjustified_surcharge_cents: 100,
    }
    const current = { ...draftFrom(undefined, "2026-09-01"), absence, window: { opens: null, residence: { resident: eve } } }
    expect(draftFrom(current, "2027-01-04")).toEqual({ ...current, effective_from: "2027-01-04" })
    expect(keptParts(current)).toEqual(["keptAbsence", "keptResidence"])
    expect(keptParts(draftFrom(undefined, ""))).toEqual([])
  })

  it.each<[CutoffRule["kind"], CutoffRule]>([
    ["week_before", { kind: "week_before", weeks: 1, weekday: "thu", at: "08:30", if_closed: "previous_service_day" }],
    ["month_before", { kind: "month_before", day: 20, at: "08:30", if_closed: "previous_service_day" }],
    ["fixed", { kind: "fixed", at: "2027-01-04T08:30", if_closed: "previous_service_day" }],
    ["none", { kind: "none" }],
    [
      "weekday_table",
      {
        kind: "weekday_table",
        if_closed: "previous_service_day",
        table: {
          mon: { weekday: "fri", at: "08:30" },
          tue: { weekday: "mon", at: "08:30" },
          thu: { weekday: "tue", at: "08:30" },
          fri: { weekday: "thu", at: "08:30" },
        },
      },
    ],
  ])("says the limit as %s at the same hour", (kind, expected) => {
    expect(cutoffOfKind(kind, eve, context)).toEqual(expected)
  })

  it("keeps the last limit of a late policy", () => {
    const late = lateOfKind("factor", { kind: "surcharge", cents: 200, until: eve, per: "family_day" })
    expect(late).toEqual({ kind: "factor", factor: "1.5", until: eve, per: "family_day" })
    expect(lateOfKind("refuse", late)).toEqual({ kind: "refuse" })
    expect(lateCancelOfKind("fee", { kind: "refuse" })).toEqual({ kind: "fee", cents: 100, until: null })
  })

  it("has its days in the week's order", () => {
    expect(toggled(["mon", "thu"], "tue")).toEqual(["mon", "tue", "thu"])
    expect(toggled(["mon", "thu"], "mon")).toEqual(["thu"])
  })
})
