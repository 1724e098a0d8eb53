import type { ReactElement } from "react"

import type { StaffInvitation } from "../../../types/http"
import { useWithdraw } from "../../api/staff"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

/** Withdraws an invitation, after a question. */
export function WithdrawInvitation({ invitation, onClose }: { invitation: StaffInvitation | null; onClose: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const withdrawal = useWithdraw()
  const email = invitation?.email ?? ""

  function confirm(): void {
    if (invitation === null) return
    withdrawal.mutate(invitation.id, {
      onSuccess: () => {
        notifyDone(words("staff.withdrawnToast", { email }))
        onClose()
      },
      onError: (error) => notifyFailure(email, sentence(error)),
    })
  }

  return (
    <ConfirmPrompt
      open={invitation !== null}
      title={words("staff.withdrawTitle", { email })}
      hint={words("staff.withdrawHint")}
      confirm={words("staff.withdrawConfirm")}
      busy={withdrawal.isPending}
      onCancel={onClose}
      onConfirm={confirm}
      focusOtherwise={() => document.querySelector("h1")?.focus()}
    />
  )
}
