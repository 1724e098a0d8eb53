import { CanteenError } from "../../types/canteen-error"

const euros = (cents: number): string => `${(cents / 100).toFixed(2)} €`

/** 400: the wallet holds less than what is asked; `missing_cents` would have to be added first. */
export function insufficientBalance(missingCents: number): CanteenError {
  return new CanteenError("not_allowed", "wallet.insufficient_balance", `The wallet lacks ${euros(missingCents)}`, {
    missing_cents: missingCents,
  })
}

/** 409: the key was used for another movement. */
export function keyReused(key: string): CanteenError {
  return new CanteenError("conflict", "wallet.key_reused", `The idempotency key "${key}" was used for another movement`)
}
