import { CanteenError } from "../types/canteen-error"

export type TopUpBounds = { min_cents: number; max_cents: number; balance_cents: number; cap_cents: number }

const euros = (cents: number): string => (cents / 100).toFixed(2)

/**
 * Refuses a top-up outside the payee's bounds, or one that would lift the wallet above the payee's cap.
 * @throws CanteenError `top_up.out_of_bounds`, `top_up.above_cap`
 */
export function checkTopUpAmount(cents: number, { min_cents, max_cents, balance_cents, cap_cents }: TopUpBounds): void {
  const field = "amount_cents"
  if (cents < min_cents || cents > max_cents) {
    const allowed = `between ${euros(min_cents)} € and ${euros(max_cents)} €`
    throw new CanteenError("invalid_data", "top_up.out_of_bounds", `amount_cents: ${cents} is not allowed, only ${allowed}`, { field })
  }
  if (balance_cents + cents > cap_cents) {
    throw new CanteenError("invalid_data", "top_up.above_cap", `amount_cents: the wallet may hold at most ${euros(cap_cents)} €`, { field })
  }
}
