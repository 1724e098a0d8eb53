import { Button } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminDiet } from "../../../types/http"
import { useRemoveDiet, useRetireDiet } from "../../api/care"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

/** A diet is no longer offered, or again; one that nobody has can be removed. */
export function DietActions({ diet }: { diet: AdminDiet }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const retire = useRetireDiet()
  const remove = useRemoveDiet()
  const [asking, setAsking] = useState(false)
  const name = { diet: diet.label }

  function change(): void {
    retire.mutate(
      { id: diet.id, retired: !diet.retired },
      {
        onSuccess: () =>
          diet.retired ? notifyDone(words("diets.restoredToast", name)) : notifyDone(words("diets.retiredToast", name), words("diets.retiredToastHint")),
        onError: (error) => notifyFailure(diet.label, sentence(error)),
      },
    )
  }

  function confirm(): void {
    remove.mutate(diet.id, {
      onSuccess: () => {
        setAsking(false)
        notifyDone(words("diets.removedToast", name))
      },
      onError: (error) => {
        setAsking(false)
        notifyFailure(diet.label, sentence(error))
      },
    })
  }

  return (
    <span className="flex flex-wrap justify-end gap-2">
      <Button
        size="small"
        variant="secondary"
        aria-label={words(diet.retired ? "diets.restoreLabel" : "diets.retireLabel", name)}
        disabled={retire.isPending}
        onClick={change}
      >
        {words(diet.retired ? "diets.restore" : "diets.retire")}
      </Button>
      {diet.beneficiaries_count === 0 && (
        <Button size="small" variant="transparent" aria-label={words("diets.removeLabel", name)} onClick={() => setAsking(true)}>
          {words("diets.remove")}
        </Button>
      )}
      <ConfirmPrompt
        open={asking}
        title={words("diets.removeTitle", name)}
        hint={words("diets.removeHint")}
        confirm={words("diets.remove")}
        busy={remove.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      />
    </span>
  )
}
