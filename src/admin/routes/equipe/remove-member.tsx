import type { ReactElement } from "react"

import type { StaffMember } from "../../../types/http"
import { useRemoveMember } from "../../api/staff"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"
import { nameOf, placesOf } from "./team-columns"

/** Takes somebody away from the caller's communes, after a question. */
export function RemoveMember({ member, onClose }: { member: StaffMember | null; onClose: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const removal = useRemoveMember()
  const name = member === null ? "" : nameOf(member)

  function confirm(): void {
    if (member === null) return
    removal.mutate(member.id, {
      onSuccess: () => {
        notifyDone(words("staff.removedToast", { name }))
        onClose()
      },
      onError: (error) => notifyFailure(name, sentence(error)),
    })
  }

  return (
    <ConfirmPrompt
      open={member !== null}
      title={words("staff.removeTitle", { name })}
      hint={words("staff.removeHint", { places: member === null ? "" : placesOf(member, words) })}
      confirm={words("staff.removeConfirm")}
      busy={removal.isPending}
      onCancel={onClose}
      onConfirm={confirm}
      focusOtherwise={() => document.querySelector("h1")?.focus()}
    />
  )
}
