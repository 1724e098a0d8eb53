"use client"

import { useActionState, type ReactElement } from "react"
import type { FeedView } from "@wire"
import { agenda as words } from "@messages/agenda"
import { common } from "@messages/common"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { revokeAddress } from "./actions"
import { AGENDA } from "./paths"

/** Asks before an address ends. */
export function RevokeForm({ feed }: { feed: FeedView }): ReactElement {
  const [state, action] = useActionState(revokeAddress, emptyForm)
  const whose = feed.beneficiary ? words.ofChild(feed.beneficiary.first_name) : words.ofFamily
  return (
    <form action={action} className="grid gap-3 border-l-4 border-stop pl-4">
      <ErrorSummary state={state} />
      <p className="font-semibold">{words.revokeAsk(whose)}</p>
      <p className="text-muted">{words.revokeText}</p>
      <input type="hidden" name="feed" value={feed.id} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="danger">{words.revoke}</SubmitButton>
        <ButtonLink href={AGENDA} tone="quiet">
          {common.cancel}
        </ButtonLink>
      </div>
    </form>
  )
}
