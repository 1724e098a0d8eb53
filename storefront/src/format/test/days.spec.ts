import { dayInMonth, deadline, fullDay, longDate, nearDeadline, pastMoment, shortDay } from "@/format/days"
import { money } from "@/format/money"

const plain = (text: string): string => text.replace(/\s/g, " ")
const NOW = "2026-12-02T08:00:00+01:00"

describe("a day in French", () => {
  it.each([
    ["2026-12-01", ["mar. 1er déc.", "mardi 1er décembre", "1er décembre 2026", "mar. 1er"]],
    ["2026-12-03", ["jeu. 3 déc.", "jeudi 3 décembre", "3 décembre 2026", "jeu. 3"]],
    ["2026-12-21", ["lun. 21 déc.", "lundi 21 décembre", "21 décembre 2026", "lun. 21"]],
  ])("%s has its ordinal on the first of a month only", (day, said) => {
    expect([shortDay(day), fullDay(day), longDate(day), dayInMonth(day)].map(plain)).toEqual(said)
  })

  it.each([
    ["2026-12-01T10:00:00+01:00", "mar. 1er déc. à 10 h", "hier à 10 h"],
    ["2026-12-02T00:00:00+01:00", "mar. 1er déc. à minuit", "hier à minuit"],
    ["2026-12-02T16:15:00+01:00", "mer. 2 déc. à 16 h 15", "aujourd’hui à 16 h 15"],
    ["2026-12-04T00:00:00+01:00", "jeu. 3 déc. à minuit", "demain à minuit"],
    ["2026-12-07T09:05:00+01:00", "lun. 7 déc. à 9 h 05", "lun. 7 déc. à 9 h 05"],
  ])("the deadline %s is said as people say it", (instant, said, near) => {
    expect([deadline(instant), nearDeadline(instant, NOW)].map(plain)).toEqual([said, near])
  })

  it("a past moment has its hour for six days", () => {
    expect([pastMoment("2026-12-01T09:12:00+01:00", NOW), pastMoment("2026-11-02T09:12:00+01:00", NOW)].map(plain)).toEqual(["mardi 9 h 12", "lundi 2 novembre"])
  })

  it("an amount has its sign behind", () => expect(plain(money(123450))).toBe("1 234,50 €"))
})
