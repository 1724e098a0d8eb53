import { sentences } from "./sentences"

const eve = { kind: "days_before", days: 1, at: "10:00" }
const DUE = "Annulation hors délai : le repas reste dû."
const until = { kind: "days_before", days: 0, at: "09:00" }

describe("the règlement on cancelling", () => {
  it.each([
    [{ cutoff: eve }, ["Annulation jusqu'à la veille 10 h.", DUE]],
    [{ cutoff: eve, late: { kind: "fee", cents: 299 } }, ["Annulation jusqu'à la veille 10 h.", "Annulation hors délai : frais de 2,99 € par repas, le reste est remboursé."]],
    [{ cutoff: eve, late: { kind: "fee", cents: 100, until } }, ["Annulation jusqu'à la veille 10 h.", "Annulation hors délai : frais de 1,00 € par repas, le reste est remboursé, jusqu'au jour même 9 h."]],
    [{ cutoff: eve, late: { kind: "fee", cents: 100, until: { kind: "never" } } }, ["Annulation jusqu'à la veille 10 h.", DUE]],
    [{ cutoff: eve, refund_cents: 385 }, ["Annulation jusqu'à la veille 10 h.", "Remboursement de 3,85 € par repas annulé, sans dépasser le prix payé.", DUE]],
    [{ cutoff: { kind: "never" } }, ["Aucune annulation possible : un repas réservé reste dû."]],
    [{ cutoff: { kind: "none" }, refund_cents: 0 }, ["Annulation possible jusqu'à la fin du jour du repas.", "Remboursement de 0,00 € par repas annulé, sans dépasser le prix payé."]],
    [
      { cutoff: { kind: "weekday_table", table: { mon: { weekday: "fri", at: "10:00" } } } },
      ["Annulation selon le jour du repas : pour le lundi, le vendredi précédent 10 h ; pour le mardi, jamais ; pour le jeudi, jamais ; pour le vendredi, jamais.", DUE],
    ],
  ])("%j", (cancel, expected) => {
    expect(sentences("cancelling", { cancel })).toEqual(expected)
  })
})
