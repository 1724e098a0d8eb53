"use client"

import { useActionState, type ReactElement } from "react"
import type { WaitingEntry } from "@wire"
import { fullDay } from "@/format/days"
import { waitingList as words } from "@messages/waiting-list"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { leaveList } from "./actions"

/** One place in a line, and the way out of it. */
export function WaitingRow({ entry }: { entry: WaitingEntry }): ReactElement {
  const [state, action] = useActionState(leaveList, emptyForm)
  const { beneficiary, canteen_service: service, date, rank, take_at_once: atOnce } = entry
  return (
    <li className="border-b border-hairline py-3 last:border-b-0">
      <form action={action} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <ErrorSummary state={state} />
        <div>
          <p className="font-semibold">
            <span className="inline-block first-letter:uppercase">{fullDay(date)}</span>, {beneficiary.first_name}
          </p>
          <p className="text-muted">
            {service.name}, {service.commune.name}
          </p>
          {rank !== null && <p className="text-info first-letter:uppercase">{words.inLine(rank)}</p>}
          {atOnce && <p className="text-sm text-muted first-letter:uppercase">{words.atOnceOn}</p>}
        </div>
        <input type="hidden" name="entry" value={entry.id} />
        <SubmitButton tone="secondary">
          {words.leave}
          <span className="sr-only">{words.leaveFor(beneficiary.first_name, date)}</span>
        </SubmitButton>
      </form>
    </li>
  )
}
