import type { Rulebook } from "../types"
import { euros } from "./french"
import { momentOf, movedInWords, tableInWords, untilInWords } from "./limit"

/** Until when a booked meal is cancelled, what comes back, and what a late cancelling costs. */
export function cancellingInWords(rulebook: Rulebook): string[] {
  const { cutoff } = rulebook.cancel
  switch (cutoff.kind) {
    case "never":
      return ["Aucune annulation possible : un repas réservé reste dû."]
    case "none":
      return ["Annulation possible jusqu'à la fin du jour du repas.", ...refundInWords(rulebook)]
    case "weekday_table":
      return [`Annulation selon le jour du repas : ${tableInWords(cutoff.table, rulebook)}.`, ...outcome(rulebook)]
    default:
      return [`Annulation jusqu'${momentOf(cutoff, rulebook.time_zone).until}.`, ...outcome(rulebook)]
  }
}

function outcome(rulebook: Rulebook): string[] {
  return [...movedInWords(rulebook.cancel.cutoff), ...refundInWords(rulebook), lateInWords(rulebook)]
}

function refundInWords({ cancel: { refund_cents: cents } }: Rulebook): string[] {
  return cents === null ? [] : [`Remboursement de ${euros(cents)} par repas annulé, sans dépasser le prix payé.`]
}

function lateInWords(rulebook: Rulebook): string {
  const { late } = rulebook.cancel
  if (late.kind === "refuse" || late.until?.kind === "never") return "Annulation hors délai : le repas reste dû."
  const until = untilInWords(late.until, rulebook)
  return `Annulation hors délai : frais de ${euros(late.cents)} par repas, le reste est remboursé${until}.`
}
