import { type Fields, findings, rules, withCutoff } from "./builders"

const flat = (cents: number) => ({ kind: "flat", cents })
const brackets = (...bounds: [number, number | null][]) => ({
  kind: "brackets",
  brackets: bounds.map(([min, max]) => ({ min, max, cents: 100 })),
  without_quotient_cents: 300,
})
const cutoff = { kind: "days_before", days: 1, at: "10:00" }
const book = (late: object, changes: object = {}) => rules({ book: { cutoff, late }, ...changes })
const double = { kind: "factor", factor: "2" }
const cost = { cost_per_meal_cents: 700 }
const effort = { kind: "effort", rate: "0.0036", min_cents: 260, max_cents: 750, without_quotient_cents: 450 }
const slices = { kind: "time_slices", slice_minutes: 30, from: "16:15", cents: 5000 }

type Row = [name: string, rulebook: Fields, pricings: Fields[], errors: string[], warnings: string[]]

describe("publication", () => {
  it.each<Row>([
    // bracket_overlap, bracket_gap (warning)
    ["sees a bracket inside another", rules(), [brackets([0, 1000], [100, 200], [500, 600])], ["bracket_overlap pricings.0.brackets.1.min", "bracket_overlap pricings.0.brackets.2.min"], []],
    ["sees what follows an open-ended bracket", rules(), [flat(1), brackets([0, null], [500, 600])], ["bracket_overlap pricings.1.brackets.1.min"], []],
    ["sorts brackets before it compares them", rules(), [brackets([500, 999], [0, 499])], [], []],
    ["warns of a hole", rules(), [brackets([0, 499], [501, null])], [], ["bracket_gap pricings.0.brackets.1.min"]],
    // price_above_cost: any price a family could pay for a meal, late ones and surcharges included
    ["refuses the highest price of an effort", rules(cost), [effort], ["price_above_cost pricings.0.max_cents"], []],
    ["accepts an effort whose highest price nobody can pay", rules(cost), [{ ...effort, rate: "0" }], [], []],
    ["refuses the price without quotient", rules(cost), [{ ...effort, max_cents: 700, without_quotient_cents: 701 }], ["price_above_cost pricings.0.without_quotient_cents"], []],
    ["refuses each entry above the cost", rules(cost), [{ kind: "siblings", cents: [900, 800, 700] }], ["price_above_cost pricings.0.cents.0", "price_above_cost pricings.0.cents.1"], []],
    ["refuses a surcharge once", book({ kind: "surcharge", cents: 200 }, cost), [flat(501), flat(502)], ["price_above_cost rulebook.book.late.cents"], []],
    ["accepts the very cost", book({ kind: "surcharge", cents: 200 }, cost), [flat(500)], [], []],
    ["refuses a surcharge of a family and day", book({ kind: "surcharge", cents: 200, per: "family_day" }, cost), [flat(501)], ["price_above_cost rulebook.book.late.cents"], []],
    ["refuses a fixed late price", book({ kind: "fixed", cents: 701 }, cost), [flat(380)], ["price_above_cost rulebook.book.late.cents"], []],
    ["refuses a surcharge without booking", rules({ ...cost, unbooked: { kind: "surcharge", cents: 400 } }), [flat(380)], ["price_above_cost rulebook.unbooked.cents"], []],
    ["refuses a fixed price without booking", rules({ ...cost, unbooked_cents: 701 }), [flat(380)], ["price_above_cost rulebook.unbooked_cents"], []],
    ["leaves unjustified absences out", rules({ ...cost, absence: { unjustified_cents: 2000 } }), [flat(380)], [], []],
    ["leaves time slices out", book({ kind: "surcharge", cents: 200 }, cost), [slices], [], []],
    ["asks nothing without a declared cost", book({ kind: "fixed", cents: 9000 }), [flat(9000)], [], []],
    // cutoff_in_the_future_of_the_meal: for one such day at least the cutoff is after D 24:00 (`fixed` is exempt)
    ["accepts the end of the last day of service", withCutoff({ kind: "week_before", weeks: 0, weekday: "mon", at: "24:00" }), [], [], []],
    ["refuses the end of Tuesday for a Monday", withCutoff({ kind: "week_before", weeks: 0, weekday: "tue", at: "24:00" }), [], ["cutoff_in_the_future_of_the_meal rulebook.book.cutoff", "cutoff_in_the_future_of_the_meal rulebook.cancel.cutoff"], []],
    ["accepts Friday for a service of Fridays", withCutoff({ kind: "week_before", weeks: 0, weekday: "fri", at: "12:00" }, { service_days: ["fri"] }), [], [], []],
    ["exempts a fixed instant", withCutoff({ kind: "fixed", at: "2026-06-30T12:00" }), [], [], []],
    // unreachable_late_policy: for none of them is there an instant from the cutoff on, before `until` and before D 24:00
    ["accepts a late policy that one weekday reaches", book({ ...double, until: { kind: "week_before", weeks: 0, weekday: "mon", at: "12:00" } }), [], [], []],
    ["refuses a late policy that ends with the cutoff", book({ ...double, until: cutoff }), [], ["unreachable_late_policy rulebook.book.late"], []],
    ["refuses a fee without deadline to be late for", rules({ cancel: { cutoff: { kind: "none" }, late: { kind: "fee", cents: 100 } } }), [], ["unreachable_late_policy rulebook.cancel.late"], []],
    ["refuses a late policy where booking is never possible", rules({ book: { cutoff: { kind: "never" }, late: double } }), [], ["unreachable_late_policy rulebook.book.late"], []],
    ["accepts a late policy that a distant fixed instant reaches", rules({ book: { cutoff: { kind: "fixed", at: "2032-01-01T00:00" }, late: double } }), [], [], []],
    ["accepts a late policy that a fixed instant ends", book({ ...double, until: { kind: "fixed", at: "2025-09-02T08:00" } }), [], [], []],
    ["refuses a late policy that ended before the first meal", book({ ...double, until: { kind: "fixed", at: "2025-08-01T08:00" } }), [], ["unreachable_late_policy rulebook.book.late"], []],
    ["looks at a holiday centre as open", rules({ school_holidays: "only", book: { cutoff: { ...cutoff, counting: "service_days" }, late: double } }), [], [], []],
    // A cutoff at 23:59 is accepted with the warning `minute_lost`
    ["warns of a minute lost in a table", withCutoff({ kind: "weekday_table", table: { mon: { weekday: "fri", at: "23:59" } } }), [], [], ["minute_lost rulebook.book.cutoff.table.mon.at", "minute_lost rulebook.cancel.cutoff.table.mon.at"]],
    ["warns of a minute lost by a late policy", book({ ...double, until: { kind: "days_before", days: 0, at: "23:59" } }), [], [], ["minute_lost rulebook.book.late.until.at"]],
    ["warns of a minute lost by a fixed instant", rules({ cancel: { cutoff: { kind: "fixed", at: "2025-11-30T22:59:00Z" } } }), [], [], ["minute_lost rulebook.cancel.cutoff.at"]],
  ])("%s", (_name, ...[rulebook, pricings, errors, warnings]) => {
    expect(findings(rulebook, pricings)).toEqual({ errors, warnings })
  })
})
