import type { LateBooking, Rulebook } from "../types"
import { addedPercent, euros, percent } from "./french"
import { untilInWords } from "./limit"

/** What a meal booked after its limit costs; nothing where there is no limit to be late for. */
export function lateInWords(rulebook: Rulebook): string[] {
  const { cutoff, late } = rulebook.book
  if (cutoff.kind === "none" || cutoff.kind === "never") return []
  if (late.kind === "refuse" || late.until?.kind === "never") return ["Hors délai : réservation refusée."]
  const once = late.per === "family_day" ? ", une fois par famille et par jour" : ""
  return [`Hors délai : ${priceInWords(late)}${once}${untilInWords(late.until, rulebook)}.`]
}

function priceInWords(late: Exclude<LateBooking, { kind: "refuse" }>): string {
  switch (late.kind) {
    case "factor":
      return factorInWords(addedPercent(late.factor))
    case "surcharge":
      return `supplément de ${euros(late.cents)}`
    case "fixed":
      return `prix fixe de ${euros(late.cents)}`
  }
}

function factorInWords(added: string): string {
  if (added === "0") return "même prix"
  return added.startsWith("-") ? `prix réduit de ${percent(added.slice(1))}` : `prix majoré de ${percent(added)}`
}
