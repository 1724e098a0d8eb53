import { useRef, useState, type ReactElement } from "react"

import type { AdminOrder } from "../../../../types/http"
import { useRefundOrder } from "../../../api/meals"
import { AmountField } from "../../../components/amount-field"
import { Facts } from "../../../components/family-file"
import { notifyDone, notifyFailure } from "../../../components/notify"
import { ReasonPrompt } from "../../../components/reason-prompt"
import { RefundTo, type RefundChannel } from "../../../components/refund-to"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { euros, readCents } from "../../../format/money"
import { useWords } from "../../../i18n/use-words"

const TEXTS = {
  description: "orders.refundNote",
  label: "orders.refundReasonLabel",
  placeholder: "orders.refundReasonPlaceholder",
  missing: "orders.refundReasonMissing",
  confirm: "orders.refundConfirm",
  dismiss: "common.cancel",
} as const

/** Gives an amount back without cancelling a meal, and shows what the order will still hold. One key for one dialog: a second click gives nothing. */
export function RefundOrder({ order, onClose }: { order: AdminOrder; onClose: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const refund = useRefundOrder(order.id)
  const key = useRef(crypto.randomUUID())
  const [text, setText] = useState("")
  const [refundTo, setRefundTo] = useState<RefundChannel>("wallet")
  const [asked, setAsked] = useState(false)
  const title = words("orders.refundTitle", { number: order.display_id })
  const left = order.total_cents - order.refunded_cents
  const cents = readCents(text) ?? 0
  const problem = cents === 0 ? words("common.amountMissing") : cents > left ? words("orders.refundTooMuch", { left: euros(left) }) : null

  function confirm(reason: string): void {
    setAsked(true)
    if (problem !== null) return
    refund.mutate(
      { amount_cents: cents, refund_to: refundTo, reason, key: key.current },
      {
        onSuccess: (answer) => {
          notifyDone(words("orders.refunded", { amount: euros(answer.refund.amount_cents) }), words(`orders.refundedTo.${answer.refund.refund_to}`))
          onClose()
        },
        onError: (error) => notifyFailure(title, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt open title={title} texts={TEXTS} busy={refund.isPending} onCancel={onClose} onConfirm={confirm}>
      <AmountField text={text} problem={asked ? problem : null} onChange={setText} />
      {order.card_cents > 0 && <RefundTo value={refundTo} hint={words("orders.refundCardHint")} onChange={setRefundTo} />}
      <div role="status" className="border-ui-border-base mt-2 border-t pt-3">
        <Facts
          facts={[
            [words("orders.refundLeft"), euros(left)],
            [words("orders.refundAfter"), <strong key="after">{problem === null ? euros(left - cents) : "–"}</strong>],
          ]}
        />
      </div>
    </ReasonPrompt>
  )
}
