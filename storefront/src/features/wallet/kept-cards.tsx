import type { ReactElement } from "react"
import type { SavedCard } from "@wire"
import { cards as words } from "@messages/cards"
import { Notice } from "@/ui/notice"
import { OneButtonForm } from "@/ui/one-button-form"
import { removeCard } from "./actions"

/** The cards that the family kept, each with its removal; null while the processor is silent. */
export function KeptCards({ cards }: { cards: readonly SavedCard[] | null }): ReactElement {
  if (!cards) return <Notice>{words.silent}</Notice>
  if (cards.length === 0) return <p className="text-muted">{words.empty}</p>
  return (
    <>
      <p className="text-muted">{words.lead}</p>
      <ul className="grid max-w-[34rem] gap-x-6">
        {cards.map((card) => (
          <li key={card.id} className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-1">
            <span className={card.expired ? "text-muted" : undefined}>{card.expired ? words.expired(card) : words.full(card)}</span>
            <OneButtonForm action={removeCard} values={{ card: card.id }} context={words.removeLong(card)}>
              {words.remove}
            </OneButtonForm>
          </li>
        ))}
      </ul>
    </>
  )
}
