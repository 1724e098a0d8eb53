"use client"

import { useActionState, type ReactElement } from "react"
import type { ClosingPayout } from "@wire"
import { BankAccountFields } from "@/features/wallet/bank-account-fields"
import { closing as words } from "@messages/closing"
import { payouts as bank } from "@messages/payouts"
import { ButtonLink } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import { Check } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { closeAccount } from "./closing-actions"

/** What closing does, to which account the rest goes, and a box to tick: nothing happens before. */
export function ClosingForm({ payouts }: { payouts: readonly ClosingPayout[] }): ReactElement {
  const [state, action] = useActionState(closeAccount, emptyForm)
  const transfer = payouts.reduce((sum, one) => sum + one.transfer_cents, 0)
  const toCards = payouts.reduce((sum, one) => sum + one.card_cents, 0)
  if (state.done) {
    return (
      <Notice tone="done" role="status">
        {state.done}
      </Notice>
    )
  }
  return (
    <form action={action} noValidate className="grid max-w-[34rem] gap-4">
      <ErrorSummary state={state} />
      <WhatHappens payouts={payouts} />
      {transfer > 0 && <BankAccountFields state={state} cardCents={toCards} />}
      <Check id="sure" name="sure" required defaultChecked={state.values.sure !== undefined} error={state.errors.sure}>
        {words.sure}
      </Check>
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="danger">{words.close}</SubmitButton>
        <ButtonLink href="/compte/informations" tone="quiet">
          {words.keep}
        </ButtonLink>
      </div>
    </form>
  )
}

function WhatHappens({ payouts }: { payouts: readonly ClosingPayout[] }): ReactElement {
  return (
    <section aria-labelledby="what">
      <h2 id="what" className="mb-2 text-lg font-semibold">
        {words.what}
      </h2>
      <ul className="list-disc pl-5">
        <li>{words.services}</li>
        {payouts.length === 0 && <li>{words.nothing}</li>}
        {payouts.map((one) => (
          <li key={one.wallet_id}>
            {words.back(one.payee.name, one.amount_cents)}
            <ul className="list-[circle] pl-5">
              {one.card_cents > 0 && <li>{bank.toCard(one.card_cents)}</li>}
              {one.transfer_cents > 0 && <li>{bank.toAccount(one.transfer_cents)}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
