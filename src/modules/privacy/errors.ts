import { CanteenError } from "../../types/canteen-error"
import type { ErasureHindrance } from "../../types/http"

const WHY: Readonly<Record<ErasureHindrance["code"], string>> = {
  account_open: "The account is open: close it first",
  meals_to_come: "Meals are still to come: cancel them first",
  wallet_not_empty: "A wallet still holds money: take it back first",
  payment_in_flight: "A payment or a refund is on its way: try again when it has arrived",
  transfer_due: "A bank transfer is owed to the family: its account number is needed until it is made",
}

/** 400: something stands in the way of an erasure: `erasure.account_open`, `.meals_to_come`, `.wallet_not_empty`, `.payment_in_flight`, `.transfer_due`. */
export function erasureHindered({ code, count }: ErasureHindrance): CanteenError {
  return new CanteenError("not_allowed", `erasure.${code}`, WHY[code], code === "meals_to_come" ? { meals_to_come: count } : undefined)
}

/** 409: no erasure waits, or it was carried out already. */
export function erasureNotAsked(): CanteenError {
  return new CanteenError("conflict", "erasure.not_asked", "No erasure waits for this family")
}
