import { CanteenError } from "../../types/canteen-error"

/** 409: a receipt is voided once. */
export function alreadyVoided(number: string): CanteenError {
  return new CanteenError("conflict", "receipt.already_voided", `The receipt ${number} was voided already`)
}

/** 400: a counter-receipt stands for good. */
export function notVoidable(number: string): CanteenError {
  return new CanteenError("not_allowed", "receipt.not_voidable", `${number} is a counter-receipt: it cannot be voided`)
}
