import { schoolYearOf } from ".."

describe("the school year of a day", () => {
  it.each([
    ["2026-07-31", 2025],
    ["2026-08-01", 2026],
    ["2026-12-31", 2026],
    ["2027-01-01", 2026],
  ])("%s is of the one that begins in %i", (day, year) => {
    expect(schoolYearOf(day)).toBe(year)
  })
})
