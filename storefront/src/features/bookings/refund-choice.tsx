import type { ReactElement } from "react"
import { bookings as words } from "@messages/bookings"
import { Check } from "@/ui/field"

/** Where the money of a cancelled meal goes. */
export function RefundChoice(): ReactElement {
  return (
    <>
      <fieldset className="flex flex-wrap items-baseline gap-x-5">
        <legend className="float-left mr-4 py-2">{words.refundTo}</legend>
        <Check id="refund-wallet" kind="radio" name="refund-to" value="wallet" defaultChecked>
          {words.toWallet}
        </Check>
        <Check id="refund-card" kind="radio" name="refund-to" value="card" aria-describedby="refund-card-hint">
          {words.toCard}
        </Check>
      </fieldset>
      <p id="refund-card-hint" className="text-sm text-muted">
        {words.toCardHint}
      </p>
    </>
  )
}
