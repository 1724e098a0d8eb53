import type { ReactElement } from "react"
import type { SavedCard } from "@wire"
import { cards as words } from "@messages/cards"
import { Check } from "@/ui/field"

/** The value of the radio button of a card that is not kept yet. */
export const NEW_CARD = "new"

/** The kept cards that can pay at one card account now. */
export function usableCards(cards: readonly SavedCard[] | null, providerId: string | null): SavedCard[] {
  return (cards ?? []).filter((card) => card.provider_id === providerId && !card.expired)
}

type Props = { cards: readonly SavedCard[]; chosen: string; onChoose: (id: string) => void; /** Tells the fields of several forms of one page apart. */ name: string }

/** Which card pays, and whether one that is typed is kept. Nothing is ticked beforehand. */
export function CardFields({ cards, chosen, onChoose, name }: Props): ReactElement {
  const keep = (
    <Check id={`${name}-keep`} name="keep-card">
      {words.keep} <span className="block text-sm text-muted">{words.keepHint}</span>
    </Check>
  )
  if (cards.length === 0) return keep
  return (
    <fieldset>
      <legend className="font-semibold">{words.legend}</legend>
      {cards.map((card) => (
        <Check key={card.id} id={`${name}-${card.id}`} kind="radio" name="card" value={card.id} checked={chosen === card.id} onChange={() => onChoose(card.id)}>
          {words.full(card)}
        </Check>
      ))}
      <Check id={`${name}-new`} kind="radio" name="card" value={NEW_CARD} checked={chosen === NEW_CARD} onChange={() => onChoose(NEW_CARD)}>
        {words.other}
      </Check>
      {chosen === NEW_CARD && <div className="pl-8">{keep}</div>}
    </fieldset>
  )
}
