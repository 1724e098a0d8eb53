import type { ReactElement } from "react"

import type { AdminDocument } from "../../../types/http"
import { useRejectDocument } from "../../api/documents"
import { notifyDone, notifyFailure } from "../../components/notify"
import { ReasonPrompt } from "../../components/reason-prompt"
import { useThrownSentence } from "../../components/use-error-sentence"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"

type RejectDocumentProps = { document: AdminDocument | null; onClose: () => void }

/** Rejects a document with a reason; a failure keeps the dialog and what was typed. */
export function RejectDocument({ document, onClose }: RejectDocumentProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const reject = useRejectDocument()
  const name = document === null ? "" : fullName(document.family)

  function confirm(reason: string): void {
    if (document === null) return
    reject.mutate(
      { id: document.id, reason },
      {
        onSuccess: () => {
          onClose()
          notifyDone(words("documents.rejectedToast", { name }), words("validations.mailNote"))
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt
      open={document !== null}
      title={words("documents.rejectTitle", { name })}
      busy={reject.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    />
  )
}
