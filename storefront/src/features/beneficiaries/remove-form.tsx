"use client"

import { useActionState, type ReactElement } from "react"
import type { Beneficiary } from "@wire"
import { people } from "@messages/account"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { common } from "@messages/common"
import { removeOne } from "./actions"

/** Asks before a beneficiary goes. */
export function RemoveForm({ one }: { one: Beneficiary }): ReactElement {
  const [state, action] = useActionState(removeOne, emptyForm)
  return (
    <form action={action} className="grid gap-3 border-l-4 border-stop pl-4">
      <ErrorSummary state={state} />
      <p className="font-semibold">{people.removeAsk(one.first_name)}</p>
      <p className="text-muted">{people.removeKeeps}</p>
      <input type="hidden" name="id" value={one.id} />
      <input type="hidden" name="name" value={one.first_name} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="danger">{people.remove}</SubmitButton>
        <ButtonLink href="/compte/beneficiaires" tone="quiet">
          {common.cancel}
        </ButtonLink>
      </div>
    </form>
  )
}
