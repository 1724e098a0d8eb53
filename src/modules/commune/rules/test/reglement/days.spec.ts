import { sentences } from "./sentences"

describe("the règlement on days", () => {
  it.each([
    [{}, ["Service le lundi, le mardi, le jeudi et le vendredi, sauf les jours fériés.", "Fermé pendant les vacances scolaires."]],
    [{ service_days: ["wed"], school_holidays: "open" }, ["Service le mercredi, sauf les jours fériés.", "Ouvert aussi pendant les vacances scolaires."]],
    [{ service_days: ["fri", "mon"], school_holidays: "only" }, ["Service le lundi et le vendredi, sauf les jours fériés.", "Ouvert seulement pendant les vacances scolaires."]],
    [{ service_days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] }, ["Service tous les jours, sauf les jours fériés.", "Fermé pendant les vacances scolaires."]],
  ])("%j", (changes, expected) => {
    expect(sentences("days", changes)).toEqual(expected)
  })
})
