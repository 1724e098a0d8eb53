import { CanteenError } from "../../types/canteen-error"
import type { Day } from "../../types/http"

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

/** 400: the wallet is empty. */
export function nothingToPayOut(): CanteenError {
  return new CanteenError("not_allowed", "payout.nothing", "The wallet is empty: there is nothing to pay out", { field: "amount_cents" })
}

/** 400: no card can take back `missingCents` of the amount: a bank account is needed for them. */
export function payoutIbanRequired(missingCents: number): CanteenError {
  const message = `${euros(missingCents)} cannot go back to a card: iban and account_holder are needed for a bank transfer`
  return new CanteenError("invalid_data", "payout.iban_required", message, { field: "iban", missing_cents: missingCents })
}

/** 409: the transfer was noted with another day. */
export function payoutAlreadyPaid(id: string, on: Day): CanteenError {
  return new CanteenError("conflict", "payout.already_paid", `The transfer of pay-out "${id}" was noted as made on ${on}`)
}
