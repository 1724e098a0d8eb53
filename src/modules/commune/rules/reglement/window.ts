import type { Cutoff, Rulebook } from "../types"
import { momentOf, tableInWords } from "./limit"

/** Situations that every rulebook may name; any other is quoted as the commune wrote it. */
const FAMILIES = new Map([
  ["resident", "les familles de la commune"],
  ["other", "les familles hors commune"],
])

/** When booking opens, and for whom earlier or later. */
export function windowInWords(rulebook: Rulebook): string[] {
  const { window } = rulebook
  if (!window) return []
  const everyone = window.opens ? [sentence("Réservations", window.opens, rulebook)] : []
  const some = Object.entries(window.residence).map(([situation, opens]) => {
    const families = FAMILIES.get(situation) ?? `les familles « ${situation} »`
    return sentence(`Pour ${families}, réservations`, opens, rulebook)
  })
  return [...everyone, ...some]
}

function sentence(subject: string, opens: Cutoff, rulebook: Rulebook): string {
  switch (opens.kind) {
    case "never":
      return `${subject} jamais ouvertes.`
    case "none":
      return `${subject} ouvertes une fois le jour du repas passé.`
    case "weekday_table":
      return `${subject} ouvertes selon le jour du repas : ${tableInWords(opens.table, rulebook)}.`
    default:
      return `${subject} ouvertes à partir ${momentOf(opens, rulebook.time_zone).from}.`
  }
}
