import { useId, type ReactElement } from "react"

import type { AdminCancelRequest } from "../../types/http"
import { useWords } from "../i18n/use-words"
import { Choice } from "./choice"

export type RefundChannel = AdminCancelRequest["refund_to"]

/** Where money goes back to: the family's wallet, or the card that paid. */
export function RefundTo({ value, hint, onChange }: { value: RefundChannel; hint: string; onChange: (to: RefundChannel) => void }): ReactElement {
  const words = useWords()
  const id = useId()
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="txt-compact-small-plus pb-1">{words("cancelling.refundTo")}</legend>
      <Choice
        value={value}
        options={[
          ["wallet", words("cancelling.wallet")],
          ["card", words("cancelling.card")],
        ]}
        onChange={onChange}
      />
      <p id={`${id}-hint`} className="txt-small text-ui-fg-subtle">
        {hint}
      </p>
    </fieldset>
  )
}
