import type { ReactElement } from "react"
import type { RefusedMeal } from "@wire"
import { payment } from "@messages/payment"
import { SubmitButton } from "@/ui/submit-button"
import { refreshBasket } from "./refresh"

/** True when the meals themselves can still be had: only their price is another one. */
export function onlyPricesChanged(refused: readonly RefusedMeal[]): boolean {
  return refused.length > 0 && refused.every(({ refusal }) => refusal === "price_changed")
}

/** The way out when prices changed since the choice: the same meals at the prices of now. */
export function RefreshPrices({ cartId }: { cartId: string }): ReactElement {
  return (
    <form action={refreshBasket} className="grid justify-items-start gap-2">
      <input type="hidden" name="cart" value={cartId} />
      <SubmitButton tone="secondary">{payment.refresh}</SubmitButton>
    </form>
  )
}
