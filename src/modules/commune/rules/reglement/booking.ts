import type { Rulebook } from "../types"
import { momentOf, movedInWords, tableInWords } from "./limit"

/** Until when a meal is booked in time. */
export function bookingInWords(rulebook: Rulebook): string[] {
  const { cutoff } = rulebook.book
  switch (cutoff.kind) {
    case "never":
      return ["Aucune réservation possible."]
    case "none":
      return ["Réservation possible jusqu'à la fin du jour du repas."]
    case "weekday_table":
      return [`Réservation selon le jour du repas : ${tableInWords(cutoff.table, rulebook)}.`, ...movedInWords(cutoff)]
    default:
      return [`Réservation jusqu'${momentOf(cutoff, rulebook.time_zone).until}.`, ...movedInWords(cutoff)]
  }
}
