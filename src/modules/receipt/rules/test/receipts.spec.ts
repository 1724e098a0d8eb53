import { localDay, receiptNumber } from ".."

describe("a receipt", () => {
  it.each([
    ["2026-12-31T22:59:59.999Z", "2026-12-31"],
    ["2026-12-31T23:00:00.000Z", "2027-01-01"],
    ["2027-07-01T21:59:59.999Z", "2027-07-01"],
    ["2027-07-01T22:00:00.000Z", "2027-07-02"],
  ])("of %s is of the local day %s", (instant, day) => {
    expect(localDay(new Date(instant))).toBe(day)
  })

  it.each([
    [1, "2026-000001"],
    [123, "2026-000123"],
    [999_999, "2026-999999"],
    [1_000_000, "2026-1000000"],
  ])("of rank %s is called %s", (number, name) => {
    expect(receiptNumber({ year: 2026, number })).toBe(name)
  })
})
