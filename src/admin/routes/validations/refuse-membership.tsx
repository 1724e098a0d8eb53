import { toast } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminMembership } from "../../../types/http"
import { useRefuseMembership } from "../../api/memberships"
import { ReasonPrompt } from "../../components/reason-prompt"
import { useThrownSentence } from "../../components/use-error-sentence"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"

type RefuseMembershipProps = { membership: AdminMembership | null; onClose: () => void; onDone: (id: string) => void }

/** Refuses one membership with a reason; a failure keeps the dialog and what was typed. */
export function RefuseMembership({ membership, onClose, onDone }: RefuseMembershipProps): ReactElement {
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
          onDone(membership.id)
          onClose()
          toast.success(words("validations.refusedToast", { name }), { description: words("validations.mailNote") })
        },
        onError: (error) => toast.error(name, { description: sentence(error) }),
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
    />
  )
}
