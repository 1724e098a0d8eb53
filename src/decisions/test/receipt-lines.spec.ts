import { type NamedMeal, receiptLines } from "../receipt-lines"

const meal = (changes: Partial<NamedMeal> = {}): NamedMeal => ({
  beneficiary_id: "benef_louane",
  beneficiary: "Louane",
  commune: "Aiguilhe",
  canteen_service: "Cantine",
  tariff: "Enfant",
  date: "2026-12-03",
  cents: 380,
  ...changes,
})

describe("the lines of a receipt", () => {
  it("gather the dates of one person at one price, in order", () => {
    const meals = ["2026-12-04", "2026-12-01", "2026-12-03"].map((date) => meal({ date }))
    expect(receiptLines(meals)).toEqual([
      { beneficiary: "Louane", commune: "Aiguilhe", canteen_service: "Cantine", tariff: "Enfant", dates: ["2026-12-01", "2026-12-03", "2026-12-04"], unit_price_cents: 380, total_cents: 1_140 },
    ])
  })

  it.each<[string, Partial<NamedMeal>]>([
    ["another price", { cents: 570 }],
    ["another tariff", { tariff: "3 enfants" }],
    ["another service", { canteen_service: "Garderie" }],
    ["a namesake", { beneficiary_id: "benef_other" }],
  ])("are two with %s", (_what, changes) => {
    const lines = receiptLines([meal(), meal(changes)])
    expect([lines.length, lines.reduce((sum, line) => sum + line.total_cents, 0)]).toEqual([2, 380 + (changes.cents ?? 380)])
  })

  it("are none without a meal", () => {
    expect(receiptLines([])).toEqual([])
  })
})
