import { typeset } from "../french"

describe("a French sentence", () => {
  it.each([
    ["Sans justificatif : le prix payé reste dû.", "Sans justificatif\u00a0: le prix payé reste dû."],
    ["Réservation jusqu'à la veille 10 h.", "Réservation jusqu’à la veille 10\u00a0h."],
    ["De 9 h à 12 h 30", "De 9\u00a0h à 12\u00a0h\u00a030"],
    ["Dans les 48 heures", "Dans les 48 heures"],
    ["Majoré de 50 %, dit « tardif ».", "Majoré de 50\u00a0%, dit «\u00a0tardif\u00a0»."],
    ["Les repas sont gardés 30 minutes.", "Les repas sont gardés 30 minutes."],
  ])("%s is set with spaces that do not break and curved apostrophes", (written, set) => {
    expect(typeset(written)).toBe(set)
  })
})
