import { booked, sentences } from "./sentences"

const MOVED = "Si cette limite tombe un jour sans service, elle est avancée au jour de service précédent, à la même heure."
const eve = { kind: "days_before", days: 1, at: "10:00" }
const table = { mon: { weekday: "fri", at: "10:00" }, tue: { weekday: "mon", at: "24:00" }, thu: { weekday: "tue", at: "08:30" } }

describe("the règlement on booking", () => {
  it.each([
    [eve, ["Réservation jusqu'à la veille 10 h."]],
    [{ ...eve, counting: "weekdays" }, ["Réservation jusqu'à la veille 10 h, sans compter les samedis et dimanches."]],
    [{ ...eve, counting: "working_days" }, ["Réservation jusqu'à la veille 10 h, sans compter les samedis, dimanches et jours fériés."]],
    [{ ...eve, days: 2, counting: "service_days" }, ["Réservation jusqu'à 2 jours avant le repas, 10 h, en ne comptant que les jours de service."]],
    [{ ...eve, days: 0, at: "08:30", counting: "service_days" }, ["Réservation jusqu'au jour même 8 h 30."]],
    [{ ...eve, at: "24:00", if_closed: "previous_service_day" }, ["Réservation jusqu'à la veille 24 h.", MOVED]],
    [{ kind: "week_before", weeks: 1, weekday: "thu", at: "09:00" }, ["Réservation jusqu'au jeudi 9 h pour la semaine suivante."]],
    [{ kind: "week_before", weeks: 0, weekday: "mon", at: "08:00" }, ["Réservation jusqu'au lundi 8 h pour la semaine en cours."]],
    [{ kind: "week_before", weeks: 2, weekday: "wed", at: "24:00" }, ["Réservation jusqu'au mercredi 24 h, 2 semaines avant celle du repas."]],
    [{ kind: "month_before", day: 20, at: "24:00" }, ["Réservation jusqu'au 20 du mois précédent, 24 h."]],
    [{ kind: "month_before", day: 1, at: "07:00" }, ["Réservation jusqu'au 1er du mois précédent, 7 h."]],
    [{ kind: "month_before", day: 31, at: "12:00" }, ["Réservation jusqu'au 31 du mois précédent (ou son dernier jour), 12 h."]],
    [{ kind: "fixed", at: "2025-10-01T10:00:00Z" }, ["Réservation jusqu'au 1er octobre 2025 à 12 h."]],
    [{ kind: "none" }, ["Réservation possible jusqu'à la fin du jour du repas."]],
    [{ kind: "never" }, ["Aucune réservation possible."]],
    [
      { kind: "weekday_table", table },
      ["Réservation selon le jour du repas : pour le lundi, le vendredi précédent 10 h ; pour le mardi, le lundi précédent 24 h ; pour le jeudi, le mardi précédent 8 h 30 ; pour le vendredi, jamais."],
    ],
  ])("%j", (cutoff, expected) => {
    expect(sentences("booking", booked(cutoff))).toEqual(expected)
  })
})
