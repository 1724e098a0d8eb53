import { sentences } from "./sentences"

describe("the règlement on the opening of bookings", () => {
  it.each([
    [null, []],
    [{ opens: "2025-11-01T07:00" }, ["Réservations ouvertes à partir du 1er novembre 2025 à 7 h."]],
    [{ opens: { kind: "month_before", day: 1, at: "07:00" } }, ["Réservations ouvertes à partir du 1er du mois précédent, 7 h."]],
    [{ opens: { kind: "days_before", days: 21, at: "09:00" } }, ["Réservations ouvertes à partir de 21 jours avant le repas, 9 h."]],
    [{ opens: { kind: "days_before", days: 1, at: "09:00" } }, ["Réservations ouvertes à partir de la veille 9 h."]],
    [{ opens: { kind: "never" } }, ["Réservations jamais ouvertes."]],
    [
      { opens: { kind: "weekday_table", table: { mon: { weekday: "fri", at: "10:00" } } } },
      ["Réservations ouvertes selon le jour du repas : pour le lundi, le vendredi précédent 10 h ; pour le mardi, jamais ; pour le jeudi, jamais ; pour le vendredi, jamais."],
    ],
    [
      { residence: { resident: "2025-06-01T08:00", other: "2025-06-15T08:00", agents: "2025-05-01T08:00" } },
      [
        "Pour les familles de la commune, réservations ouvertes à partir du 1er juin 2025 à 8 h.",
        "Pour les familles hors commune, réservations ouvertes à partir du 15 juin 2025 à 8 h.",
        "Pour les familles « agents », réservations ouvertes à partir du 1er mai 2025 à 8 h.",
      ],
    ],
  ])("%j", (window, expected) => {
    expect(sentences("window", { window })).toEqual(expected)
  })
})
