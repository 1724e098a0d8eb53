"use client"

import type { ReactElement } from "react"
import type { Cents } from "@wire"
import { booking } from "@/messages/fr/booking"
import { SubmitButton } from "@/ui/submit-button"

type Props = {
  count: number
  cents: Cents
  /** What else the basket holds at the same payee. */
  otherCents: Cents
  walletCents: Cents | null
  /** What is chosen beyond the month in view. */
  elsewhere: string | undefined
  story: string
}

/** What is chosen and what it costs, always in sight, with the one button. */
export function TotalBar({ count, cents, otherCents, walletCents, elsewhere, story }: Props): ReactElement {
  const after = walletCents === null ? null : walletCents - cents - otherCents
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-3 sm:mx-0 sm:px-5">
      {(story || count === 0) && (
        <p aria-hidden="true" className="mb-2 text-sm text-muted">
          {story || booking.nothingChosen}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <p role="status" data-testid="total" className="text-lg font-semibold leading-tight">
            {booking.total(count, cents)}
          </p>
          {elsewhere && <p className="text-sm text-muted">{elsewhere}</p>}
          {after !== null && count > 0 && (
            <p className={after < 0 ? "text-sm text-late" : "text-sm text-muted"}>
              {after < 0 ? booking.walletMissing(-after) : booking.walletAfter(after)}
            </p>
          )}
        </div>
        <SubmitButton className="w-full sm:w-auto">{booking.add}</SubmitButton>
      </div>
    </div>
  )
}
