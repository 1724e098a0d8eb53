import fc from "fast-check"
import { type CustodyPlan, custodyCalendar, parentOn } from "../custody"
import { addDays, eachDay, isoWeek } from "../days"

const CHRISTMAS = { from: "2026-12-19", to: "2027-01-03" }
const plan = (changes: Partial<CustodyPlan> = {}): CustodyPlan => ({ even: "anne", odd: "ben", first_half: null, exceptions: [], ...changes })

describe("a custody calendar", () => {
  it.each([
    ["an even week", "2026-11-23", "anne"],
    ["its Sunday", "2026-11-29", "anne"],
    ["the Monday after", "2026-11-30", "ben"],
    ["week 53", "2026-12-28", "ben"],
    ["week 1 after it, odd as well", "2027-01-04", "ben"],
    ["week 2", "2027-01-11", "anne"],
    ["1 January, still of week 53", "2027-01-01", "ben"],
  ])("%s: %s is with %s", (_what, day, parent) => expect(parentOn(plan(), day, [])).toEqual({ parent, because: "week" }))

  it.each([
    ["the first half of holidays that begin in an even year", { first_half: "ben" }, "2026-12-26", "ben"],
    ["the second half", { first_half: "ben" }, "2026-12-27", "anne"],
    ["the second half in January, of holidays that began in December", { first_half: "ben" }, "2027-01-03", "anne"],
    ["the day after the holidays is its week's", { first_half: "anne" }, "2027-01-04", "ben"],
  ])("%s", (_what, changes, day, parent) => expect(parentOn(plan(changes), day, [CHRISTMAS]).parent).toBe(parent))

  it("halves change sides in odd years, and an odd number of days leaves the middle one to the first half", () => {
    const spring = { from: "2027-04-03", to: "2027-04-07" }
    const days = eachDay(spring.from, spring.to).map((day) => parentOn(plan({ first_half: "anne" }), day, [spring]).parent)
    expect(days).toEqual(["ben", "ben", "ben", "anne", "anne"])
  })

  it("without halves, weeks go on through the holidays", () => {
    expect(parentOn(plan(), "2026-12-22", [CHRISTMAS])).toEqual({ parent: "anne", because: "week" })
  })

  it("an exception comes before holidays and weeks, both of its ends included", () => {
    const changed = plan({ first_half: "ben", exceptions: [{ from: "2026-12-18", to: "2026-12-20", parent: "anne" }] })
    const days = ["2026-12-17", "2026-12-18", "2026-12-20", "2026-12-21"].map((day) => parentOn(changed, day, [CHRISTMAS]))
    expect(days.map(({ parent, because }) => `${parent} ${because}`)).toEqual(["ben week", "anne exception", "anne exception", "ben school_holiday"])
  })

  it("weeks are shown from Monday on, split where the child changes homes, and week 1 after week 53 says that it repeats", () => {
    const weeks = custodyCalendar(plan({ first_half: "anne" }), [CHRISTMAS], { from: "2026-12-24", count: 4 })
    expect(weeks.map(({ week, repeats }) => [week, repeats])).toEqual([[52, false], [53, false], [1, true], [2, false]])
    expect(weeks[0]?.periods).toEqual([
      { from: "2026-12-21", to: "2026-12-26", parent: "anne", because: "school_holiday" },
      { from: "2026-12-27", to: "2026-12-27", parent: "ben", because: "school_holiday" },
    ])
  })

  it("gives each day to exactly one parent, and never three weeks in a row without holidays or exceptions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
        const monday = addDays("2001-01-01", 7 * (offset % 5_000))
        const parents = [0, 7, 14].map((later) => parentOn(plan(), addDays(monday, later), []).parent)
        expect(new Set(parents).size).toBe(2)
        expect(new Set(eachDay(monday, addDays(monday, 6)).map((day) => parentOn(plan(), day, []).parent)).size).toBe(1)
        expect(parents[0]).toBe(isoWeek(monday) % 2 === 0 ? "anne" : "ben")
      })
    )
  })
})
