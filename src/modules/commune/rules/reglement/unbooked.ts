import type { Rulebook } from "../types"
import { unbookedOf } from "../unbooked"
import { euros } from "./french"

/** What a meal taken without booking costs. */
export function unbookedInWords(rulebook: Rulebook): string[] {
  const unbooked = unbookedOf(rulebook)
  if (!unbooked) return ["Repas pris sans réservation : prix du tarif."]
  const price = unbooked.kind === "fixed" ? euros(unbooked.cents) : `prix du tarif plus ${euros(unbooked.cents)}`
  return [`Repas pris sans réservation : ${price}.`]
}
