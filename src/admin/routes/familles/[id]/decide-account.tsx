import { Button } from "@medusajs/ui"
import { useEffect, useRef, useState, type ReactElement } from "react"

import type { AdminFamily } from "../../../../types/http"
import { useApproveAccount, useRefuseAccount } from "../../../api/families"
import { ConfirmPrompt } from "../../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../../components/notify"
import { ReasonPrompt } from "../../../components/reason-prompt"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"

/** Approves or refuses a pending account, after a question. */
export function DecideAccount({ family }: { family: AdminFamily }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const approve = useApproveAccount()
  const refuse = useRefuseAccount()
  const [asking, setAsking] = useState<"approve" | "refuse" | null>(null)
  const decided = useRef(false)
  useEffect(() => () => focusTitle(decided.current), [])
  const name = fullName(family.person)

  function settle(done: "families.approvedToast" | "families.refusedToast"): { onSuccess: () => void; onError: (error: Error) => void } {
    return {
      onSuccess: () => {
        decided.current = true
        setAsking(null)
        notifyDone(words(done, { name }), words("validations.mailNote"))
      },
      onError: (error) => notifyFailure(name, sentence(error)),
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setAsking("approve")}>{words("families.approve")}</Button>
      <Button variant="secondary" onClick={() => setAsking("refuse")}>
        {words("families.refuse")}
      </Button>
      <ConfirmPrompt
        open={asking === "approve"}
        title={words("families.approveTitle", { name })}
        hint={words("families.approveHint")}
        confirm={words("families.approve")}
        busy={approve.isPending}
        onCancel={() => setAsking(null)}
        onConfirm={() => approve.mutate(family.customer_id, settle("families.approvedToast"))}
      />
      <ReasonPrompt
        open={asking === "refuse"}
        title={words("families.refuseTitle", { name })}
        busy={refuse.isPending}
        onCancel={() => setAsking(null)}
        onConfirm={(reason) => refuse.mutate({ id: family.customer_id, reason }, settle("families.refusedToast"))}
      />
    </div>
  )
}

/** The decision takes its buttons away: the focus goes to the family's name. */
function focusTitle(decided: boolean): void {
  if (decided) document.querySelector<HTMLElement>("main h1")?.focus()
}
