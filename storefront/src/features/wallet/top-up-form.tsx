"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { Cents, SavedCard, Wallet } from "@wire"
import { CardFields, NEW_CARD } from "@/features/payment/card-fields"
import { money } from "@/format/money"
import { cards as cardWords } from "@messages/cards"
import { wallet as words } from "@messages/account"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, Field } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { SubmitButton } from "@/ui/submit-button"
import { topUp } from "./actions"

const OTHER = "other"

type Props = {
  wallet: Wallet
  /** The kept cards that can pay it. */
  cards: readonly SavedCard[]
  /** What a basket lacks: proposed as one's own amount. */
  wantedCents?: Cents
  /** The page to be led back to. */
  from: string
}

/** Proposed amounts, or one's own, paid with a kept card or one that is typed. */
export function TopUpForm({ wallet, cards, wantedCents, from }: Props): ReactElement {
  const { min_cents: min, max_cents: max, suggested_cents: suggested } = wallet.top_up
  const [state, action] = useActionState(topUp, emptyForm)
  const [amount, setAmount] = useState(wantedCents === undefined ? String(suggested[1] ?? suggested[0] ?? OTHER) : OTHER)
  const [cardId, setCardId] = useState(cards[0]?.id ?? NEW_CARD)
  const card = cards.find(({ id }) => id === cardId)
  return (
    <form action={action} noValidate className="grid max-w-[34rem] gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="wallet" value={wallet.id} />
      {from && <input type="hidden" name="suite" value={from} />}
      <fieldset>
        <legend className="font-semibold">{words.amount}</legend>
        <div className="flex flex-wrap gap-x-8">
          {suggested.map((cents) => (
            <Check
              key={cents}
              id={`amount-${cents}`}
              kind="radio"
              name="amount"
              value={String(cents)}
              checked={amount === String(cents)}
              onChange={() => setAmount(String(cents))}
            >
              {money(cents)}
            </Check>
          ))}
          <Check
            id="amount-other"
            kind="radio"
            name="amount"
            value={OTHER}
            checked={amount === OTHER}
            onChange={() => setAmount(OTHER)}
          >
            {words.other}
          </Check>
        </div>
      </fieldset>
      {amount === OTHER && (
        <Field
          label={words.otherAmount}
          hint={words.bounds(min, max)}
          name="other"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={state.values.other ?? (wantedCents && money(wantedCents))}
          error={state.errors.other}
        />
      )}
      <CardFields cards={cards} chosen={cardId} onChoose={setCardId} name="top-up" />
      <div>
        <SubmitButton>{payWords(amount === OTHER ? undefined : money(Number(amount)), card)}</SubmitButton>
      </div>
    </form>
  )
}

function payWords(amount: string | undefined, card: SavedCard | undefined): string {
  if (card) return cardWords.payWith(amount, card)
  return amount === undefined ? words.pay : `${words.pay} · ${amount}`
}
