import { type NamedHoliday, schoolYearEnd } from "../school-year"

const HOLIDAYS: NamedHoliday[] = [
  { name: "Noël", from: "2026-12-19", to: "2027-01-03" },
  { name: "Vacances d'Été", from: "2027-07-03", to: "2027-08-31" },
  { name: "Été", from: "2026-07-04", to: "2026-08-31" },
]

describe("the end of the school year", () => {
  it.each([
    ["in November", "2026-11-26", "2027-07-02"],
    ["on its last day", "2027-07-02", "2027-07-02"],
    ["in May of the year before", "2026-05-04", "2026-07-03"],
    ["during the summer: the year to come", "2026-07-04", "2027-07-02"],
    ["beyond the calendar that is stored", "2027-07-03", null],
  ])("seen from a day %s", (_when, day, end) => {
    expect(schoolYearEnd(HOLIDAYS, day)).toBe(end)
  })

  it("is not known without summer holidays, whatever else is called like them", () => {
    expect(schoolYearEnd([{ name: "Pont d'hiver, fête", from: "2027-05-15", to: "2027-05-16" }], "2026-11-26")).toBeNull()
  })
})
