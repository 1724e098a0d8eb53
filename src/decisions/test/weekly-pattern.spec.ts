import fc from "fast-check"
import { addDays, eachDay, weekdayOf } from "../../modules/commune/rules"
import type { PatternWeeks, Rhythm } from "../../types/http"
import { WEEKDAYS, expandPatterns, isInWeeks, servedWeekdays } from "../weekly-pattern"
import { aService } from "./services"

const aRhythm = (changes: Partial<Rhythm> = {}): Rhythm => ({ beneficiary_id: "bene_louane", weeks: "every", weekdays: ["mon", "thu"], ...changes })
const december = { from: "2026-12-01", to: "2026-12-31" }
const datesOf = (patterns: Rhythm[], period = december): string[] => expandPatterns(patterns, period).flatMap(({ dates }) => dates)

describe("a weekly pattern", () => {
  it("names its weekdays, both ends of the period included", () => {
    expect(datesOf([aRhythm({ weekdays: ["tue", "thu"] })])).toEqual(
      ["01", "03", "08", "10", "15", "17", "22", "24", "29", "31"].map((day) => `2026-12-${day}`)
    )
  })

  it.each([
    ["even", ["2026-12-07", "2026-12-21"]],
    ["odd", ["2026-12-14", "2026-12-28"]],
  ] as const)("of %s weeks follows the ISO weeks", (weeks, dates) => {
    expect(datesOf([aRhythm({ weeks, weekdays: ["mon"] })])).toEqual(dates)
  })

  it("of odd weeks has two weeks in a row where week 53 is followed by week 1, as custody calendars have", () => {
    const period = { from: "2026-12-21", to: "2027-01-15" }
    expect(datesOf([aRhythm({ weeks: "odd", weekdays: ["fri"] })], period)).toEqual(["2027-01-01", "2027-01-08"])
    expect(datesOf([aRhythm({ weeks: "even", weekdays: ["fri"] })], period)).toEqual(["2026-12-25", "2027-01-15"])
  })

  it("of even weeks, with another one of odd weeks, is one selection", () => {
    const patterns = [aRhythm({ weeks: "even", weekdays: ["mon"] }), aRhythm({ weeks: "odd", weekdays: ["thu"] }), aRhythm({ beneficiary_id: "bene_theo", weekdays: ["fri"] })]
    expect(expandPatterns(patterns, { from: "2026-12-07", to: "2026-12-18" })).toEqual([
      { beneficiary_id: "bene_louane", dates: ["2026-12-07", "2026-12-17"] },
      { beneficiary_id: "bene_theo", dates: ["2026-12-11", "2026-12-18"] },
    ])
  })

  it("names nothing outside its period and weekdays, nothing twice, and even with odd weeks is every week", () => {
    const start = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2000-01-01", days))
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 400 }), fc.subarray([...WEEKDAYS], { minLength: 1 }), (from, length, weekdays) => {
        const period = { from, to: addDays(from, length) }
        const of = (...weeks: PatternWeeks[]): string[] => datesOf(weeks.map((own) => aRhythm({ weeks: own, weekdays })), period)
        const expected = eachDay(period.from, period.to).filter((day) => weekdays.includes(weekdayOf(day)))
        expect([of("every"), of("even", "odd"), of("every", "even")]).toEqual([expected, expected, expected])
        expect(of("even").length + of("odd").length).toBe(expected.length)
      })
    )
  })

  it("changes parity from one week to the next, but from week 53 to week 1", () => {
    const monday = fc.integer({ min: 0, max: 5_000 }).map((weeks) => addDays("2000-01-03", weeks * 7))
    fc.assert(
      fc.property(monday, (day) => {
        const [here, next] = [isInWeeks("even", day), isInWeeks("even", addDays(day, 7))]
        const thursday = addDays(day, 3)
        const isLastOf53 = !here && !next && addDays(thursday, 7).slice(0, 4) > thursday.slice(0, 4)
        expect(here !== next || isLastOf53).toBe(true)
        expect(eachDay(day, addDays(day, 6)).every((own) => isInWeeks("even", own) === here)).toBe(true)
      })
    )
  })
})

describe("the weekdays of a service", () => {
  const { service } = aService()

  it("are those of the rulebook in force and of the ones to come", () => {
    const [first] = service.rulebooks
    if (!first) throw new Error("the canteen has a rulebook")
    const later = { id: "rbook_2", rulebook: { ...first.rulebook, effective_from: "2027-01-04", service_days: ["wed"] as ["wed"] } }
    const both = { ...service, rulebooks: [first, later] }
    expect(servedWeekdays(both, "2026-11-23")).toEqual(["mon", "tue", "wed", "thu", "fri"])
    expect(servedWeekdays(both, "2027-01-04")).toEqual(["wed"])
  })

  it("are those of its extra days to come too", () => {
    const calendar = { ...service.calendar, extra_days: ["2026-11-18", "2026-12-05"] }
    expect(servedWeekdays({ ...service, calendar }, "2026-11-23")).toEqual(["mon", "tue", "thu", "fri", "sat"])
  })
})
