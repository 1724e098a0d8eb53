import { answer } from "../cli/answer"
import { publicHolidays } from "../public-holidays"
import { type Fields, rules, schoolYear } from "./builders"

type Day = { date: string; open: boolean; reason: string | null }

/** The days of a period, as `open` or the reason why not. */
function reasons(from: string, to: string, rulebook: Fields, calendar: Fields): Record<string, string> {
  const { days } = answer({ op: "days", rulebook, calendar, from, to }) as unknown as { days: Day[] }
  return Object.fromEntries(days.map(({ date, reason }) => [date, reason ?? "open"]))
}

const everyDay = rules({ effective_from: "2020-01-01", service_days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] })
const holidays = (year: number, alsaceMoselle = false): Fields => ({ public_holidays: publicHolidays(year, { alsaceMoselle }).map(({ date }) => date) })

describe("shut days", () => {
  it("a public holiday on a weekend shuts that day only: the Monday after it is open", () => {
    expect(reasons("2026-08-14", "2026-08-17", everyDay, schoolYear(holidays(2026)))).toEqual({
      "2026-08-14": "open",
      "2026-08-15": "public_holiday",
      "2026-08-16": "open",
      "2026-08-17": "open",
    })
    expect(reasons("2026-11-01", "2026-11-02", rules(), schoolYear({ ...holidays(2026), school_holidays: [] }))).toEqual({
      "2026-11-01": "not_a_service_day",
      "2026-11-02": "open",
    })
  })

  it("the bridge of the Ascension is a school holiday of one day, where the calendar says so and nowhere else", () => {
    const bridge = { from: "2026-05-15", to: "2026-05-15" }
    const without = reasons("2026-05-13", "2026-05-18", rules(), schoolYear(holidays(2026)))
    const withBridge = reasons("2026-05-13", "2026-05-18", rules(), schoolYear({ ...holidays(2026), school_holidays: [bridge] }))
    expect([without["2026-05-14"], without["2026-05-15"]]).toEqual(["public_holiday", "open"])
    expect([withBridge["2026-05-14"], withBridge["2026-05-15"], withBridge["2026-05-18"]]).toEqual(["public_holiday", "school_holiday", "open"])
  })

  it("Good Friday and 26 December shut in Alsace-Moselle only", () => {
    const days = (alsaceMoselle: boolean): unknown[] => {
      const calendar = { ...holidays(2025, alsaceMoselle), school_holidays: [] }
      return ["2025-04-18", "2025-12-26"].map((day) => reasons(day, day, everyDay, calendar)[day])
    }
    expect([days(true), days(false)]).toEqual([["public_holiday", "public_holiday"], ["open", "open"]])
  })

  it("29 February is a service day like another, in leap years only", () => {
    const february = (year: number): Record<string, string> => reasons(`${year}-02-28`, `${year}-03-01`, everyDay, {})
    expect(february(2028)).toEqual({ "2028-02-28": "open", "2028-02-29": "open", "2028-03-01": "open" })
    expect(Object.keys(february(2027))).toEqual(["2027-02-28", "2027-03-01"])
  })

  it("week 53 and the change of the hour skip and repeat no day", () => {
    expect(Object.keys(reasons("2026-12-27", "2027-01-04", everyDay, {}))).toHaveLength(9)
    expect(Object.keys(reasons("2026-03-28", "2026-03-30", everyDay, {}))).toEqual(["2026-03-28", "2026-03-29", "2026-03-30"])
    expect(Object.keys(reasons("2026-10-24", "2026-10-26", everyDay, {}))).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"])
  })

  it("an exceptional opening opens a Wednesday, a public holiday and a holiday; a closure shuts it again", () => {
    const extra_days = ["2025-11-26", "2025-12-25", "2026-02-10"]
    const opened = (day: string, closures: Fields[] = []): unknown => reasons(day, day, rules(), schoolYear({ extra_days, closures }))[day]
    expect(extra_days.map((day) => opened(day))).toEqual(["open", "open", "open"])
    expect(opened("2025-11-26", [{ from: "2025-11-24", to: "2025-11-28", reason: "strike" }])).toBe("closed")
  })

  it("a closure of a period leaves its Wednesdays and holidays what they are", () => {
    const strike = { from: "2025-11-10", to: "2025-11-13", reason: "strike" }
    expect(reasons("2025-11-10", "2025-11-14", rules(), schoolYear({ closures: [strike] }))).toEqual({
      "2025-11-10": "closed",
      "2025-11-11": "closed",
      "2025-11-12": "not_a_service_day",
      "2025-11-13": "closed",
      "2025-11-14": "open",
    })
  })
})
