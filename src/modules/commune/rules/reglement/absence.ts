import type { AbsencePolicy, ProofTier, Rulebook } from "../types"
import { counted, euros, listed } from "./french"

const REASONS = new Map([
  ["strike", "grève"],
  ["teacher_absent", "absence d'un enseignant"],
  ["school_trip", "sortie scolaire"],
  ["illness", "maladie"],
])

/** What a booked meal that was not taken costs. */
export function absenceInWords({ absence }: Rulebook): string[] {
  if (!absence) return ["Absence sans annulation : le repas reste dû."]
  return [...exemptInWords(absence), ...absence.proof_tiers.map(tierInWords), unjustifiedInWords(absence)]
}

function exemptInWords({ exempt_reasons: reasons }: AbsencePolicy): string[] {
  if (reasons.length === 0) return []
  const named = reasons.map((reason) => REASONS.get(reason) ?? `« ${reason} »`)
  return [`Absence pour ${listed(named)} : repas remboursés, sans justificatif.`]
}

function tierInWords(tier: ProofTier, index: number): string {
  const delay = delayInWords(tier) ?? (index === 0 ? "à tout moment" : "plus tard")
  return `Justificatif donné ${delay} : ${givenInWords(tier)}.`
}

/** Delays run from midnight of the first day absent; null where the tier takes every proof. */
function delayInWords({ within_hours: hours, within_days: days }: ProofTier): string | null {
  const delays = [
    ...(hours === undefined ? [] : [`dans les ${counted(hours, ["heure", "heures"])} qui suivent le début du premier jour d'absence`]),
    ...(days === undefined ? [] : [`dans les ${counted(days, ["jour", "jours"])} qui suivent le premier jour d'absence`]),
  ]
  return delays.length === 0 ? null : listed(delays)
}

function givenInWords({ billed_days: billed = 0, credited_days: credited }: ProofTier): string {
  if (credited !== undefined) return `${daysInWords(credited)} ${credited < 2 ? "est remboursé" : "sont remboursés"}, les autres restent dus`
  if (billed === "all") return "tous les repas restent dus"
  if (billed === 0) return "tous les repas sont remboursés"
  return `${daysInWords(billed)} ${billed < 2 ? "reste dû" : "restent dus"}, les autres sont remboursés`
}

function daysInWords(count: number): string {
  return count === 0 ? "aucun jour" : count === 1 ? "le premier jour" : `les ${String(count)} premiers jours`
}

function unjustifiedInWords({ unjustified_cents: replaced, unjustified_surcharge_cents: surcharge }: AbsencePolicy): string {
  const due = replaced === null ? "le prix payé reste dû" : `${euros(replaced)} par repas au lieu du prix payé`
  return `Sans justificatif : ${due}${surcharge === null ? "" : `, plus ${euros(surcharge)} par repas`}.`
}
