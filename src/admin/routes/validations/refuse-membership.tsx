import type { ReactElement } from "react"

import type { AdminMembership } from "../../../types/http"
import { useRefuseMembership } from "../../api/memberships"
import { notifyDone, notifyFailure } from "../../components/notify"
import { ReasonPrompt } from "../../components/reason-prompt"
import { useThrownSentence } from "../../components/use-error-sentence"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"
import type { NextRowFocus } from "./use-next-row-focus"

type RefuseMembershipProps = { membership: AdminMembership | null; onClose: () => void; focus: NextRowFocus }

/** Refuses one membership with a reason; a failure keeps the dialog and what was typed. */
export function RefuseMembership({ membership, onClose, focus }: RefuseMembershipProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const refuse = useRefuseMembership()
  const name = membership === null ? "" : fullName(membership.family)

  function confirm(reason: string): void {
    if (membership === null) return
    refuse.mutate(
      { id: membership.id, reason },
      {
        onSuccess: () => {
          focus.afterDecision(membership.id)
          onClose()
          notifyDone(words("validations.refusedToast", { name }), words("validations.mailNote"))
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt
      open={membership !== null}
      title={words("validations.refuseTitle", { name })}
      busy={refuse.isPending}
      onCancel={onClose}
      onConfirm={confirm}
      focusOtherwise={focus.focusNext}
    />
  )
}
