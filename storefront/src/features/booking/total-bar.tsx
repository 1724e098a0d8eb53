"use client"

import type { ReactElement } from "react"
import type { Cents, Wallet } from "@wire"
import { type Followed, useStored } from "@/features/browser/stored"
import { booking } from "@messages/booking"
import { ButtonLink } from "@/ui/button"
import { SubmitButton } from "@/ui/submit-button"
import { walletPath } from "@/features/wallet/paths"
import type { Then } from "./actions"

type Props = {
  count: number
  cents: Cents
  /** What else the basket holds at the same payee. */
  otherCents: Cents
  /** The wallet that pays this service; null before the family has one. */
  wallet: Wallet | null
  /** What is chosen beyond the month in view. */
  elsewhere: string | undefined
  /** The last thing that was asked about. */
  story: Followed<string>
  /** The address of this page: a recharge leads back to it. */
  here: string
}

/** What is chosen and what it costs, always in sight, with the one button that pays it. */
export function TotalBar({ count, cents, otherCents, wallet, elsewhere, story, here }: Props): ReactElement {
  const total = cents + otherCents
  const missing = wallet === null ? 0 : total - wallet.balance_cents
  const payable = count > 0 && wallet !== null
  const way = wayOf(missing, total)
  // Less than the least top-up cannot be topped up.
  const topUp = Math.max(missing, wallet?.top_up.min_cents ?? 0)
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-3 sm:mx-0 sm:px-5">
      <Story story={story} otherwise={count === 0 ? booking.nothingChosen : ""} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <p role="status" data-testid="total" className="text-lg font-semibold leading-tight">
            {booking.total(count, cents)}
          </p>
          {elsewhere && <p className="text-sm text-muted">{elsewhere}</p>}
          {payable && otherCents > 0 && <p className="text-sm">{booking.withBasket(total)}</p>}
          {payable && missing <= 0 && <p className="text-sm text-muted">{booking.walletAfter(-missing)}</p>}
          {payable && missing > 0 && <p className="text-sm text-late">{booking.walletMissing(missing)}</p>}
        </div>
        {payable ? (
          <div className="flex w-full flex-wrap justify-between gap-x-4 gap-y-1 sm:w-auto sm:flex-row-reverse">
            <input type="hidden" name="shown-cents" value={total} />
            <SubmitButton name="then" value={way} className="w-full sm:w-auto">
              {payWords[way](total, missing)}
            </SubmitButton>
            <SubmitButton name="then" value={"basket" satisfies Then} tone="quiet" className="max-sm:!px-0">
              {booking.add}
            </SubmitButton>
            {missing > 0 && (
              <ButtonLink href={walletPath(wallet.id, { cents: topUp, from: here })} tone="quiet" className="max-sm:!px-0">
                {booking.topUpMissing(topUp)}
              </ButtonLink>
            )}
          </div>
        ) : (
          <SubmitButton className="w-full sm:w-auto">{booking.add}</SubmitButton>
        )}
      </div>
    </div>
  )
}

/** Drawn alone: a story is told with each move of the focus. */
function Story({ story, otherwise }: { story: Followed<string>; otherwise: string }): ReactElement | null {
  const words = useStored(story) || otherwise
  if (words === "") return null
  return (
    <p aria-hidden="true" className="mb-2 text-sm text-muted">
      {words}
    </p>
  )
}

/** The wallet pays alone, as far as it goes, or not at all. */
function wayOf(missing: Cents, total: Cents): Exclude<Then, "basket"> {
  if (missing <= 0) return "wallet"
  return missing < total ? "rest" : "card"
}

/** The amount is on the button, whichever way it is paid. */
const payWords: Record<Exclude<Then, "basket">, (total: Cents, missing: Cents) => string> = {
  wallet: booking.pay,
  rest: booking.payRest,
  card: booking.payCard,
}
