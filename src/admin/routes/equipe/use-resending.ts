import type { StaffInvitation } from "../../../types/http"
import { useResend } from "../../api/staff"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

/** Sends an invitation again, one at a time, and says how it went. */
export function useResending(): (invitation: StaffInvitation) => void {
  const words = useWords()
  const sentence = useThrownSentence()
  const resend = useResend()
  return ({ id, email }) => {
    if (resend.isPending) return
    resend.mutate(id, {
      onSuccess: () => notifyDone(words("staff.resentToast", { email }), words("staff.resentToastHint")),
      onError: (error) => notifyFailure(email, sentence(error)),
    })
  }
}
