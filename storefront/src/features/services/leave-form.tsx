"use client"

import Link from "next/link"
import { useActionState, type ReactElement } from "react"
import type { Membership } from "@wire"
import { services } from "@messages/account"
import { common } from "@messages/common"
import { payouts } from "@messages/payouts"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { leaveService } from "./actions"

/** Asks before a service is left. */
export function LeaveForm({ membership }: { membership: Membership }): ReactElement {
  const [state, action] = useActionState(leaveService, emptyForm)
  return (
    <form action={action} className="grid gap-3 border-l-4 border-stop pl-4">
      <ErrorSummary state={state} />
      <p className="font-semibold">{services.confirmLeave(membership.canteen_service.name)}</p>
      {membership.status === "approved" && (
        <p>
          {services.leaveKeepsCredit} <Link href="/compte/porte-monnaie/recuperer">{payouts.link}</Link>
        </p>
      )}
      <input type="hidden" name="id" value={membership.id} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="danger">{membership.status === "pending" ? services.withdraw : services.leave}</SubmitButton>
        <ButtonLink href="/compte/services" tone="quiet">
          {common.cancel}
        </ButtonLink>
      </div>
    </form>
  )
}
