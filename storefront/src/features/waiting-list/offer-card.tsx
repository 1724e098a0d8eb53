"use client"

import Link from "next/link"
import { useActionState, type ReactElement } from "react"
import type { WaitingEntry } from "@wire"
import { waitingList as words } from "@messages/waiting-list"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { answer } from "./actions"

/** A seat that is kept for the family: what, for whom, how much, until when, and the three answers. */
export function OfferCard({ offer }: { offer: WaitingEntry }): ReactElement {
  const [state, action] = useActionState(answer, emptyForm)
  return (
    <form action={action} className="grid gap-3 border-l-4 border-info bg-info-soft px-4 py-3">
      <ErrorSummary state={state} />
      {state.message && (
        <Link href="/compte/porte-monnaie" className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
          {words.topUp}
        </Link>
      )}
      <div>
        <h3 className="font-semibold">{words.offerTitle(offer.beneficiary.first_name, offer.date)}</h3>
        <p>
          {offer.canteen_service.name}, {offer.canteen_service.commune.name}
        </p>
        <p>{offer.price_cents === null ? words.offerClosed : words.offerPrice(offer.price_cents)}</p>
        {offer.offered_until && <p className="text-late">{words.offerUntil(offer.offered_until)}</p>}
      </div>
      <input type="hidden" name="entry" value={offer.id} />
      <div className="flex flex-wrap gap-3">
        {offer.price_cents !== null && (
          <>
            <SubmitButton name="answer" value="wallet" className="w-full sm:w-auto">
              {words.payNow(offer.price_cents)}
            </SubmitButton>
            <SubmitButton tone="secondary" name="answer" value="basket" className="w-full sm:w-auto">
              {words.toBasket}
            </SubmitButton>
          </>
        )}
        <SubmitButton tone="quiet" name="answer" value="decline">
          {words.decline}
        </SubmitButton>
      </div>
    </form>
  )
}
