import { eachDay, weekdayOf } from "../../modules/commune/rules"
import { usualWeeks } from "../usual-weeks"

/** School days of November 2026: the holidays end on the 1st, the 11th is a public holiday anyway. */
const OPEN = eachDay("2026-11-02", "2026-11-30").filter((day) => ["mon", "tue", "thu", "fri"].includes(weekdayOf(day)))
const november = (...days: number[]): string[] => days.map((day) => `2026-11-${String(day).padStart(2, "0")}`)
const rhythmOf = (dates: string[], open = OPEN) =>
  usualWeeks([{ beneficiary_id: "bene_louane", dates }], open).rhythm.map(({ weeks, weekdays }) => `${weeks} ${weekdays.join(" ")}`)

describe("what a month shows of a family's weeks", () => {
  it.each([
    ["every Monday and Thursday", november(2, 5, 9, 12, 16, 19, 23, 26, 30), ["every mon thu"]],
    ["every Tuesday but one", november(3, 10, 24), ["every tue"]],
    ["Thursdays of even weeks", november(12, 26), ["even thu"]],
    ["Thursdays of odd weeks", november(5, 19), ["odd thu"]],
    ["three Mondays of five, those of odd weeks", november(2, 16, 30), ["odd mon"]],
    ["Mondays always, Fridays every other week", november(2, 9, 16, 23, 30, 13, 27), ["every mon", "even fri"]],
  ])("%s", (_what, dates, rhythm) => {
    expect(rhythmOf(dates)).toEqual(rhythm)
  })

  it("days closed by a strike do not count against a rhythm", () => {
    const open = OPEN.filter((day) => !["2026-11-10", "2026-11-17"].includes(day))
    expect(rhythmOf(november(3, 24), open)).toEqual(["every tue"])
    expect(rhythmOf(november(3, 24))).toEqual([])
  })

  it("leaves out a meal now and then, and says which", () => {
    const dates = november(2, 9, 16, 23, 30, 6, 10)
    expect(usualWeeks([{ beneficiary_id: "bene_louane", dates }], OPEN)).toEqual({
      rhythm: [{ beneficiary_id: "bene_louane", weeks: "every", weekdays: ["mon"] }],
      occasional: [{ beneficiary_id: "bene_louane", dates: november(6, 10) }],
    })
  })

  it("half of the days, in no regular order, is no rhythm", () => {
    expect(rhythmOf(november(5, 12))).toEqual([])
  })

  it("of nobody is nothing", () => {
    expect(usualWeeks([], OPEN)).toEqual({ rhythm: [], occasional: [] })
  })
})
