import type { ReactElement } from "react"

import type { AdminReceipt } from "../../../types/http"
import { useVoidReceipt } from "../../api/accounting"
import { notifyDone, notifyFailure } from "../../components/notify"
import { ReasonPrompt } from "../../components/reason-prompt"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

const VOIDING = {
  description: "receipts.voidHint",
  label: "receipts.reasonLabel",
  placeholder: "receipts.reasonPlaceholder",
  missing: "receipts.reasonMissing",
  confirm: "receipts.voidConfirm",
  dismiss: "common.cancel",
} as const

type VoidReceiptProps = { receipt: AdminReceipt | null; onClose: () => void }

/** Voids a receipt with a reason; a failure keeps the dialog and what was typed. */
export function VoidReceipt({ receipt, onClose }: VoidReceiptProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const voiding = useVoidReceipt()
  const number = receipt?.number ?? ""

  function confirm(reason: string): void {
    if (receipt === null) return
    voiding.mutate(
      { id: receipt.id, reason },
      {
        onSuccess: (answer) => {
          onClose()
          notifyDone(words("receipts.voidedToast", { number }), words("receipts.voidedToastHint", { number: answer.receipt.number }))
        },
        onError: (error) => notifyFailure(number, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt
      open={receipt !== null}
      title={words("receipts.voidTitle", { number })}
      texts={VOIDING}
      busy={voiding.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    />
  )
}
