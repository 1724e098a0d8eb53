"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { Basket, SavedCard } from "@wire"
import { RefreshPrices, onlyPricesChanged } from "@/features/basket/changed-prices"
import { RefusedList } from "@/features/booking/refused-list"
import { money } from "@/format/money"
import { cards as cardWords } from "@messages/cards"
import { payment } from "@messages/payment"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { pay } from "./actions"
import { CardFields, NEW_CARD } from "./card-fields"

type Props = { basket: Basket; topUpHref: string; /** The kept cards that can pay it. */ cards: readonly SavedCard[] }

/** The ways to pay: the wallet first where it covers, else its balance and a card, or a card alone. */
export function PayForm({ basket, topUpHref, cards }: Props): ReactElement {
  const [state, action] = useActionState(pay, { refused: [] })
  const names = new Map(basket.lines.map(({ beneficiary }) => [beneficiary.id, beneficiary.first_name]))
  return (
    <div className="grid gap-4">
      {state.message && (
        <Notice tone="stop" role="alert" title={state.message}>
          {state.refused.length > 0 && <RefusedList refused={state.refused} names={names} context="pay" />}
        </Notice>
      )}
      {onlyPricesChanged(state.refused) ? (
        <RefreshPrices cartId={basket.id} />
      ) : (
        <form action={action} className="grid gap-4">
          <input type="hidden" name="cart" value={basket.id} />
          <Ways basket={basket} topUpHref={topUpHref} cards={cards} />
        </form>
      )}
    </div>
  )
}

function Ways({ basket, topUpHref, cards }: Props): ReactElement {
  const { total_cents: total, wallet_cents: part, rest_cents: rest, wallet_balance_cents: balance } = basket
  const cardCents = part > 0 ? rest : total
  const covers = balance >= total
  const [cardId, setCardId] = useState(cards[0]?.id ?? NEW_CARD)
  const card = cards.find(({ id }) => id === cardId)
  return (
    <div className="grid max-w-[34rem] gap-4">
      {covers && part === 0 && (
        <div className="grid gap-1">
          <SubmitButton name="method" value="wallet">
            {payment.payWallet} · {money(total)}
          </SubmitButton>
          <p className="text-sm text-muted">
            {payment.walletQuick} {payment.balanceAfter(balance - total)}
          </p>
        </div>
      )}
      {!covers && part === 0 && (
        <p>
          {payment.balance(balance)} {payment.lacking(total - balance)}
        </p>
      )}
      {!covers && part === 0 && balance > 0 && (
        <SubmitButton name="method" value="apply-wallet" tone="secondary">
          {payment.applyWallet(balance)}
        </SubmitButton>
      )}
      {rest === 0 && part > 0 ? (
        <SubmitButton name="method" value="wallet">
          {payment.payWallet} · {money(part)}
        </SubmitButton>
      ) : (
        <div className="grid gap-1">
          <CardFields cards={cards} chosen={cardId} onChoose={setCardId} name={basket.id} />
          <SubmitButton name="method" value="card" tone={covers && part === 0 ? "secondary" : "primary"}>
            {card ? cardWords.payWith(money(cardCents), card) : `${payment.payCard} · ${money(cardCents)}`}
          </SubmitButton>
          {!card && <p className="text-sm text-muted">{payment.cardSecure}</p>}
        </div>
      )}
      {part > 0 && (
        <SubmitButton name="method" value="release-wallet" tone="quiet" className="justify-self-start !px-0">
          {payment.releaseWallet}
        </SubmitButton>
      )}
      {!covers && (
        <ButtonLink href={topUpHref} tone="quiet" className="justify-self-start !px-0">
          {payment.topUp}
        </ButtonLink>
      )}
    </div>
  )
}
