import { lineSubtitle, lineTitle } from "../line-words"

const days = (count: number): string[] => Array.from({ length: count }, (_, index) => `2026-12-0${index + 1}`)

describe("the words of an order's line", () => {
  it.each([
    [1, "Cantine · 01/12/2026"],
    [3, "Cantine · 01/12/2026, 02/12/2026, 03/12/2026"],
    [4, "Cantine · du 01/12/2026 au 04/12/2026"],
  ])("names %i days in its title", (count, title) => {
    expect(lineTitle("Cantine", days(count))).toBe(title)
  })

  it("names the tariff and every day in its subtitle", () => {
    expect(lineSubtitle("Enfant", days(4))).toBe("Enfant · 01/12/2026, 02/12/2026, 03/12/2026, 04/12/2026")
  })
})
