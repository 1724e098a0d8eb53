import { roundCents } from "./pricing"
import type { Rounding, Rulebook, Unbooked } from "./types"

type UnbookedRule = Pick<Rulebook, "unbooked" | "unbooked_cents">

/** What the rulebook says of a meal taken without booking; null: the tariff's price. */
export function unbookedOf(rulebook: UnbookedRule): Unbooked | null {
  if (rulebook.unbooked) return rulebook.unbooked
  return rulebook.unbooked_cents === null ? null : { kind: "fixed", cents: rulebook.unbooked_cents }
}

/** The price in cents of a meal taken without booking, from the tariff's rounded price. */
export function unbookedCents(unbooked: Unbooked | null, price: { cents: number; rounding?: Rounding }): number {
  if (!unbooked) return price.cents
  if (unbooked.kind === "fixed") return unbooked.cents
  return roundCents(price.cents + unbooked.cents, price.rounding)
}
