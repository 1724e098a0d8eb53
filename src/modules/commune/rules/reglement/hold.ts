import type { Rulebook } from "../types"
import { counted } from "./french"

/** How long seats are kept while a card is being paid. */
export function holdInWords({ hold_minutes: minutes }: Rulebook): string[] {
  if (minutes === 0) return ["Les repas ne sont pas gardés pendant un paiement par carte."]
  return [`Pendant un paiement par carte, les repas sont gardés ${counted(minutes, ["minute", "minutes"])}.`]
}
