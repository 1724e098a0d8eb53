import { periodOf } from "../periods"

describe("the periods of a settlement", () => {
  it.each([
    ["lastMonth", "2027-01-15", "2026-12-01", "2026-12-31"],
    ["lastMonth", "2028-03-31", "2028-02-01", "2028-02-29"],
    ["thisMonth", "2026-11-23", "2026-11-01", "2026-11-30"],
    ["thisYear", "2026-11-23", "2026-01-01", "2026-12-31"],
  ] as const)("%s on %s is from %s to %s", (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to })
  })
})
