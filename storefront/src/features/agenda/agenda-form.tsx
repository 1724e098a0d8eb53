"use client"

import { useActionState, type ReactElement } from "react"
import type { FeedView } from "@wire"
import { agenda as words } from "@messages/agenda"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { makeAddress, type FeedState } from "./actions"
import { NewAddress } from "./new-address"
import { revokePath } from "./paths"

const nothing: FeedState = emptyForm

type Props = {
  /** Undefined for the whole family. */
  beneficiary: { id: string; first_name: string } | undefined
  feed: FeedView | undefined
  /** What is known of the address, in words. */
  state: string
}

/** One calendar: its address is made here, shown once, and revoked. */
export function AgendaForm({ beneficiary, feed, state: known }: Props): ReactElement {
  const [state, action] = useActionState(makeAddress, nothing)
  const whose = beneficiary ? words.ofChild(beneficiary.first_name) : words.ofFamily
  const context = <span className="sr-only"> {whose}</span>
  return (
    <li className="grid gap-3 border-b border-hairline py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h2 className="font-semibold">{beneficiary ? beneficiary.first_name : words.family}</h2>
          <p className="text-sm text-muted">{known}</p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <form action={action}>
            <input type="hidden" name="beneficiary" value={beneficiary?.id ?? ""} />
            <SubmitButton tone="secondary">
              {feed ? words.renew : words.add}
              {context}
            </SubmitButton>
          </form>
          {feed && (
            <ButtonLink href={revokePath(feed.id)} tone="danger">
              {words.revoke}
              {context}
            </ButtonLink>
          )}
        </div>
      </div>
      <ErrorSummary state={state} />
      {state.url && <NewAddress key={state.url} url={state.url} whose={whose} />}
    </li>
  )
}
