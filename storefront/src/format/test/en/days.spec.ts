import { dayInMonth, deadline, fullDay, longDate, nearDeadline, pastMoment, shortDay } from "@/format/days"
import { money } from "@/format/money"

const plain = (text: string): string => text.replace(/\s/g, " ")
const NOW = "2026-12-02T08:00:00+01:00"

describe("a day in English", () => {
  it.each([
    ["2026-12-01", ["Tue 1 Dec", "Tuesday 1 December", "1 December 2026", "Tue 1"]],
    ["2026-12-03", ["Thu 3 Dec", "Thursday 3 December", "3 December 2026", "Thu 3"]],
  ])("%s is named as in Britain", (day, said) => {
    expect([shortDay(day), fullDay(day), longDate(day), dayInMonth(day)].map(plain)).toEqual(said)
  })

  it.each([
    ["2026-12-01T10:00:00+01:00", "Tue 1 Dec at 10 am", "yesterday at 10 am"],
    ["2026-12-02T00:00:00+01:00", "Tue 1 Dec at midnight", "yesterday at midnight"],
    ["2026-12-02T12:00:00+01:00", "Wed 2 Dec at 12 pm", "today at 12 pm"],
    ["2026-12-02T16:15:00+01:00", "Wed 2 Dec at 4:15 pm", "today at 4:15 pm"],
    ["2026-12-04T00:00:00+01:00", "Thu 3 Dec at midnight", "tomorrow at midnight"],
    ["2026-12-07T00:30:00+01:00", "Mon 7 Dec at 12:30 am", "Mon 7 Dec at 12:30 am"],
  ])("the deadline %s has its hour of twelve", (instant, said, near) => {
    expect([deadline(instant), nearDeadline(instant, NOW)].map(plain)).toEqual([said, near])
  })

  it("a past moment has its hour for six days", () => {
    expect([pastMoment("2026-12-01T09:12:00+01:00", NOW), pastMoment("2026-11-02T09:12:00+01:00", NOW)].map(plain)).toEqual(["Tuesday 9:12 am", "Monday 2 November"])
  })

  it("an amount has its sign before", () => expect(money(123450)).toBe("€1,234.50"))
})
