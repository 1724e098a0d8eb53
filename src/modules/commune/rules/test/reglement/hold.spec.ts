import { sentences } from "./sentences"

describe("the règlement on payments by card", () => {
  it.each([
    [30, "Pendant un paiement par carte, les repas sont gardés 30 minutes."],
    [1, "Pendant un paiement par carte, les repas sont gardés 1 minute."],
    [0, "Les repas ne sont pas gardés pendant un paiement par carte."],
  ])("%j minutes", (hold_minutes, expected) => {
    expect(sentences("hold", { hold_minutes })).toEqual([expected])
  })
})
