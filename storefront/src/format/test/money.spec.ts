import { money, parseMoney, signedMoney } from "@/format/money"

const plain = (text: string): string => text.replace(/\s/g, " ")

describe("an amount", () => {
  it.each([
    [380, "3,80 €"],
    [0, "0,00 €"],
    [-0, "0,00 €"],
    [123456, "1 234,56 €"],
  ])("of %s cents reads %s", (cents, words) => {
    expect(plain(money(cents))).toBe(words)
  })

  it("moved has its sign", () => {
    expect([signedMoney(5000), signedMoney(-1520)].map(plain)).toEqual(["+50,00 €", "−15,20 €"])
  })

  it.each([
    ["12,50", 1250],
    ["12.5 €", 1250],
    ["1 200", 120_000],
    ["", null],
    ["12,505", null],
    ["-3", null],
  ])("typed as %p is %p cents", (text, cents) => {
    expect(parseMoney(text)).toBe(cents)
  })
})
