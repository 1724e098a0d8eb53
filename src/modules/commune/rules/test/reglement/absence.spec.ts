import { sentences } from "./sentences"

const PAID = "Sans justificatif : le prix payé reste dû."

describe("the règlement on absences", () => {
  it.each([
    [null, ["Absence sans annulation : le repas reste dû."]],
    [{}, [PAID]],
    [{ exempt_reasons: ["strike", "teacher_absent", "neige"] }, ["Absence pour grève, absence d'un enseignant et « neige » : repas remboursés, sans justificatif.", PAID]],
    [
      { proof_tiers: [{ within_hours: 72, billed_days: 0 }, { within_hours: 240, billed_days: 2 }, { billed_days: "all" }] },
      [
        "Justificatif donné dans les 72 heures qui suivent le début du premier jour d'absence : tous les repas sont remboursés.",
        "Justificatif donné dans les 240 heures qui suivent le début du premier jour d'absence : les 2 premiers jours restent dus, les autres sont remboursés.",
        "Justificatif donné plus tard : tous les repas restent dus.",
        PAID,
      ],
    ],
    [
      { proof_tiers: [{ within_days: 10, credited_days: 2 }], unjustified_cents: 150, unjustified_surcharge_cents: 100 },
      [
        "Justificatif donné dans les 10 jours qui suivent le premier jour d'absence : les 2 premiers jours sont remboursés, les autres restent dus.",
        "Sans justificatif : 1,50 € par repas au lieu du prix payé, plus 1,00 € par repas.",
      ],
    ],
    [{ proof_tiers: [{ billed_days: 1 }] }, ["Justificatif donné à tout moment : le premier jour reste dû, les autres sont remboursés.", PAID]],
  ])("%j", (absence, expected) => {
    expect(sentences("absence", { absence })).toEqual(expected)
  })
})
