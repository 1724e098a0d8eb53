"use client"

import { useActionState, type ReactElement, type ReactNode } from "react"
import type { GuardianInvitation } from "@wire"
import { relationshipOptions } from "@/features/beneficiaries/relationship-options"
import { shortDate } from "@/format/days"
import { household } from "@messages/household"
import { ErrorSummary } from "@/ui/error-summary"
import { Field, Select } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { inviteOther, withdrawOther } from "./actions"

const adults = new Set(["self", "spouse"])
const guardians = relationshipOptions.filter(({ value }) => !adults.has(value))

type Props = { id: string; name: string; invitation: GuardianInvitation | undefined }

/** Invites the other guardian, and shows an invitation that waits. */
export function InviteForm({ id, name, invitation }: Props): ReactElement {
  const [state, action] = useActionState(inviteOther, emptyForm)
  const [taken, withdraw] = useActionState(withdrawOther, emptyForm)
  const done = state.done ?? taken.done
  return (
    <div className="grid max-w-[44rem] gap-4">
      {done && (
        <Notice tone="done" role="status">
          {done}
        </Notice>
      )}
      {invitation && (
        <form action={withdraw} className="grid gap-3">
          <ErrorSummary state={taken} />
          <p>{invitation.expired ? household.expired(invitation.email) : household.waiting(invitation.email, shortDate(invitation.expires_at.slice(0, 10)))}</p>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="invitation" value={invitation.id} />
          <div>
            <SubmitButton tone="secondary">{household.withdraw}</SubmitButton>
          </div>
        </form>
      )}
      <Again folded={invitation !== undefined && !invitation.expired}>
        <form action={action} noValidate className="grid gap-4">
          <ErrorSummary state={state} />
          <p className="text-muted">{household.inviteText(name)}</p>
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={household.email} name="email" type="email" autoComplete="off" defaultValue={state.values.email ?? ""} error={state.errors.email} />
            <Select
              label={household.relationship(name)}
              name="relationship"
              options={guardians}
              required
              defaultValue={state.values.relationship ?? ""}
              error={state.errors.relationship}
            />
          </div>
          <div>
            <SubmitButton>{invitation ? household.sendAgain : household.send}</SubmitButton>
          </div>
        </form>
      </Again>
    </div>
  )
}

/** Another invitation while one waits is rare: it stays folded. */
function Again({ folded, children }: { folded: boolean; children: ReactNode }): ReactElement {
  if (!folded) return <>{children}</>
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{household.sendAgain}</summary>
      {children}
    </details>
  )
}
