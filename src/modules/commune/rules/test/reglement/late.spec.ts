import { booked, sentences } from "./sentences"

const eve = { kind: "days_before", days: 1, at: "10:00" }
const sameDay = { kind: "days_before", days: 0, at: "08:30" }

describe("the règlement on late booking", () => {
  it.each([
    [{ kind: "refuse" }, "Hors délai : réservation refusée."],
    [{ kind: "factor", factor: "1.5" }, "Hors délai : prix majoré de 50 %."],
    [{ kind: "factor", factor: "2" }, "Hors délai : prix majoré de 100 %."],
    [{ kind: "factor", factor: "1.125" }, "Hors délai : prix majoré de 12,5 %."],
    [{ kind: "factor", factor: "1.005" }, "Hors délai : prix majoré de 0,5 %."],
    [{ kind: "factor", factor: "1" }, "Hors délai : même prix."],
    [{ kind: "factor", factor: "0.8" }, "Hors délai : prix réduit de 20 %."],
    [{ kind: "surcharge", cents: 200 }, "Hors délai : supplément de 2,00 €."],
    [{ kind: "surcharge", cents: 205, per: "family_day" }, "Hors délai : supplément de 2,05 €, une fois par famille et par jour."],
    [{ kind: "fixed", cents: 1000, until: sameDay }, "Hors délai : prix fixe de 10,00 €, jusqu'au jour même 8 h 30."],
    [{ kind: "fixed", cents: 1000, until: { kind: "none" } }, "Hors délai : prix fixe de 10,00 €."],
    [{ kind: "fixed", cents: 1000, until: { kind: "never" } }, "Hors délai : réservation refusée."],
    [
      { kind: "surcharge", cents: 50, until: { kind: "weekday_table", table: { mon: { weekday: "sun", at: "18:00" } } } },
      "Hors délai : supplément de 0,50 €, jusqu'à un jour qui dépend du repas (pour le lundi, le dimanche précédent 18 h ; pour le mardi, jamais ; pour le jeudi, jamais ; pour le vendredi, jamais).",
    ],
  ])("%j", (late, expected) => {
    expect(sentences("late", booked(eve, late))).toEqual([expected])
  })

  it("says nothing where there is no limit to be late for", () => {
    expect(sentences("late", booked({ kind: "none" }))).toEqual([])
    expect(sentences("late", booked({ kind: "never" }, { kind: "factor", factor: "2" }))).toEqual([])
  })
})
