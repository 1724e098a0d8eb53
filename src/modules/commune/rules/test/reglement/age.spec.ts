import { sentences } from "./sentences"

describe("the règlement on age", () => {
  it.each([
    [null, []],
    [0, []],
    [12, ["À partir de 1 an, le jour du repas."]],
    [36, ["À partir de 3 ans, le jour du repas."]],
    [30, ["À partir de 30 mois, le jour du repas."]],
  ])("%j months", (min_age_months, expected) => {
    expect(sentences("age", { min_age_months })).toEqual(expected)
  })
})
