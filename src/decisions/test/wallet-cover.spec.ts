import { coversUntil } from "../wallet-cover"

const DAYS = ["2026-11-24", "2026-11-26", "2026-11-30"]
const cost = (cents: Record<string, number>) => (day: string): number => cents[day] ?? 0

describe("a balance covers", () => {
  it.each([
    ["every day that it pays whole", 760, { "2026-11-24": 380, "2026-11-26": 380, "2026-11-30": 380 }, "2026-11-26"],
    ["no day of which it lacks a cent", 759, { "2026-11-24": 380, "2026-11-26": 380 }, "2026-11-24"],
    ["nothing when the first day costs more", 379, { "2026-11-24": 380, "2026-11-26": 100 }, undefined],
    ["days on which nobody eats for nothing", 380, { "2026-11-26": 380 }, "2026-11-26"],
    ["no day where nobody eats", 380, {}, undefined],
  ])("%s", (_what, balance, cents, last) => {
    expect(coversUntil(balance, DAYS, cost(cents))).toBe(last)
  })

  it("asks for no price once it has run out", () => {
    const asked: string[] = []
    coversUntil(100, DAYS, (day) => {
      asked.push(day)
      return 380
    })
    expect(asked).toEqual(["2026-11-24"])
  })
})
