"use client"

import { useActionState, type ReactElement } from "react"
import type { Day } from "@wire"
import { waitingList as words } from "@messages/waiting-list"
import { ErrorSummary } from "@/ui/error-summary"
import { Check } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { joinList } from "./actions"

type Props = { serviceId: string; beneficiaryId: string; name: string; day: Day }

/** One child, one full day: enters the line, with or without the wallet. */
export function JoinForm({ serviceId, beneficiaryId, name, day }: Props): ReactElement {
  const [state, action] = useActionState(joinList, emptyForm)
  return (
    <form action={action} className="grid gap-1">
      <ErrorSummary state={state} />
      <input type="hidden" name="service" value={serviceId} />
      <input type="hidden" name="beneficiary" value={beneficiaryId} />
      <input type="hidden" name="day" value={day} />
      <p className="font-semibold">{name}</p>
      <Check id={`at-once-${beneficiaryId}-${day}`} name="at-once" value="yes">
        {words.atOnce}
      </Check>
      <SubmitButton tone="secondary" className="w-full sm:w-auto sm:justify-self-start">
        {words.join}
        <span className="sr-only">{words.joinFor(name, day)}</span>
      </SubmitButton>
    </form>
  )
}
