import type { SavedCard } from "@wire"
import type { cards as French } from "../fr/cards"

/** As people call them, by the processor's name. */
const BRANDS: Record<string, string> = { visa: "Visa", mastercard: "Mastercard", amex: "American Express", cartes_bancaires: "CB" }

const name = ({ brand, last4 }: Pick<SavedCard, "brand" | "last4">): string => `${BRANDS[brand] ?? "Card"}\u00a0${last4}`
const until = ({ exp_month, exp_year }: Pick<SavedCard, "exp_month" | "exp_year">): string => `${String(exp_month).padStart(2, "0")}/${exp_year}`

export const cards: typeof French = {
  title: "My cards",
  lead: "Kept by the payment provider, to pay without typing a card. We only see the last four digits.",
  empty: "No card is kept. Tick “Keep this card” when you pay: it will be offered next time.",
  silent: "Your cards cannot be shown for now: the payment provider does not answer. You can pay by typing a card.",
  legend: "Card",
  full: (card) => `${name(card)}, until the end of ${until(card)}`,
  expired: (card) => `${name(card)}, expired since the end of ${until(card)}`,
  other: "Another card",
  keep: "Keep this card for next time",
  keepHint: "It stays with the payment provider. Remove it whenever you like, in “My wallet”.",
  payWith: (amount, card) => `Pay ${amount === undefined ? "" : `${amount} `}with ${name(card)}`,
  remove: "Remove",
  removeLong: (card) => `: ${name(card)}`,
  removed: "The card is no longer kept.",
}
