import type { ReactElement } from "react"

import type { AdminDifference } from "../../../types/http"
import { useAcceptDifference } from "../../api/reconciliation"
import { notifyDone, notifyFailure } from "../../components/notify"
import { ReasonPrompt } from "../../components/reason-prompt"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

const TEXTS = {
  description: "reconciliation.acceptHint",
  label: "reconciliation.acceptReason",
  placeholder: "reconciliation.acceptPlaceholder",
  missing: "reconciliation.acceptMissing",
  confirm: "reconciliation.acceptConfirm",
  dismiss: "common.cancel",
} as const

/** Asks why a difference stays as it is. */
export function AcceptDifference({ difference, onEnd }: { difference: AdminDifference | null; onEnd: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const accepting = useAcceptDifference()

  function accept(reason: string): void {
    if (difference === null) return
    accepting.mutate(
      { id: difference.id, reason },
      {
        onSuccess: () => notifyDone(words("reconciliation.accepted")),
        onError: (error) => notifyFailure(words("reconciliation.notAccepted"), sentence(error)),
        onSettled: onEnd,
      },
    )
  }

  return (
    <ReasonPrompt
      open={difference !== null}
      title={words("reconciliation.acceptTitle")}
      texts={TEXTS}
      focusOtherwise={() => document.querySelector<HTMLElement>("h1")?.focus()}
      busy={accepting.isPending}
      onCancel={onEnd}
      onConfirm={accept}
    />
  )
}
