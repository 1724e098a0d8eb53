import { isUnderSix } from ".."

describe("a child under six on 1 January, for the tax credit of the year", () => {
  it.each<[string | null, number, boolean]>([
    ["2020-01-01", 2026, false],
    ["2020-01-02", 2026, true],
    ["2019-12-31", 2026, false],
    ["2026-09-01", 2026, true],
    ["2020-01-02", 2027, false],
    ["2020-02-29", 2026, true],
    [null, 2026, false],
  ])("born on %s, year %s: %s", (birthDate, year, under) => {
    expect(isUnderSix(birthDate, year)).toBe(under)
  })
})
