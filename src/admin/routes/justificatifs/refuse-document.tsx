import type { ReactElement } from "react"

import type { AdminDocument } from "../../../types/http"
import { useRefuseDocument } from "../../api/documents"
import { notifyDone, notifyFailure } from "../../components/notify"
import { ReasonPrompt } from "../../components/reason-prompt"
import { useThrownSentence } from "../../components/use-error-sentence"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"

type RefuseDocumentProps = { document: AdminDocument | null; onClose: () => void }

const AGAIN = {
  description: "documents.askAgainHint",
  label: "documents.askAgainReason",
  placeholder: "documents.askAgainPlaceholder",
  missing: "documents.askAgainMissing",
  confirm: "documents.askAgainConfirm",
  dismiss: "common.cancel",
} as const

/** Rejects a document that waits, or asks again for an accepted one, with a reason; a failure keeps the dialog and what was typed. */
export function RefuseDocument({ document, onClose }: RefuseDocumentProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const again = document?.status === "accepted"
  const refuse = useRefuseDocument(again ? "ask-again" : "reject")
  const name = document === null ? "" : fullName(document.family)

  function confirm(reason: string): void {
    if (document === null) return
    refuse.mutate(
      { id: document.id, reason },
      {
        onSuccess: () => {
          onClose()
          notifyDone(words(again ? "documents.askedAgainToast" : "documents.rejectedToast", { name }), words("validations.mailNote"))
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt
      open={document !== null}
      title={words(again ? "documents.askAgainTitle" : "documents.rejectTitle", { name })}
      {...(again ? { texts: AGAIN } : {})}
      busy={refuse.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    />
  )
}
