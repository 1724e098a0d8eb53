import { typeset } from "../french"

describe("a French sentence", () => {
  it.each([
    ["Sans justificatif : le prix payé reste dû.", "Sans justificatif\u00a0: le prix payé reste dû."],
    ["Réservation jusqu'à la veille 10 h.", "Réservation jusqu’à la veille 10 h."],
    ["Majoré de 50 %, dit « tardif ».", "Majoré de 50\u00a0%, dit «\u00a0tardif\u00a0»."],
    ["Les repas sont gardés 30 minutes.", "Les repas sont gardés 30 minutes."],
  ])("%s is set with spaces that do not break and curved apostrophes", (written, set) => {
    expect(typeset(written)).toBe(set)
  })
})
