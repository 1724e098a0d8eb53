import { Button } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { DocumentRequirement } from "../../../../types/http"
import { useDropRequirement } from "../../../api/documents"
import { ConfirmPrompt } from "../../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../../components/notify"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { useWords } from "../../../i18n/use-words"

/** Asks for a paper no longer, after a question. */
export function DropRequirement({ requirement }: { requirement: DocumentRequirement }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const drop = useDropRequirement()
  const [asking, setAsking] = useState(false)
  const kind = words(`documents.kind.${requirement.kind}`)

  function confirm(): void {
    drop.mutate(requirement.id, {
      onSuccess: () => notifyDone(words("requirements.removedToast", { kind })),
      onError: (error) => notifyFailure(kind, sentence(error)),
      onSettled: () => setAsking(false),
    })
  }

  return (
    <>
      <Button size="small" variant="transparent" aria-label={words("requirements.removeLabel", { kind })} onClick={() => setAsking(true)}>
        {words("requirements.remove")}
      </Button>
      <ConfirmPrompt
        open={asking}
        title={words("requirements.removeTitle", { kind })}
        hint={words("requirements.removeHint")}
        confirm={words("requirements.remove")}
        busy={drop.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      />
    </>
  )
}
