import type { SavedCard } from "@wire"

/** As people call them, by the processor's name. */
const BRANDS: Record<string, string> = { visa: "Visa", mastercard: "Mastercard", amex: "American Express", cartes_bancaires: "CB" }

type Face = Pick<SavedCard, "brand" | "last4" | "exp_month" | "exp_year">

/** "Visa 4242": the last four digits, short enough for a button on a phone. */
const name = ({ brand, last4 }: Pick<Face, "brand" | "last4">): string => `${BRANDS[brand] ?? "Carte"}\u00a0${last4}`
const until = ({ exp_month, exp_year }: Face): string => `${String(exp_month).padStart(2, "0")}/${exp_year}`

export const cards = {
  title: "Mes cartes",
  lead: "Gardées par le prestataire de paiement, pour payer sans saisir de carte. Nous n’en voyons que les quatre derniers chiffres.",
  empty: "Aucune carte n’est gardée. Cochez « Garder cette carte » quand vous payez : elle sera proposée la fois suivante.",
  silent: "Vos cartes ne peuvent pas être affichées en ce moment : le prestataire de paiement ne répond pas. Vous pouvez payer en saisissant une carte.",
  legend: "Carte",
  full: (card: Face) => `${name(card)}, jusqu’à fin ${until(card)}`,
  expired: (card: Face) => `${name(card)}, périmée depuis fin ${until(card)}`,
  other: "Une autre carte",
  keep: "Garder cette carte pour la prochaine fois",
  keepHint: "Elle reste chez le prestataire de paiement. Vous la retirez quand vous voulez, dans « Porte-monnaie ».",
  payWith: (amount: string | undefined, card: Face) => `Payer ${amount === undefined ? "" : `${amount} `}avec ${name(card)}`,
  remove: "Retirer",
  removeLong: (card: Face) => `: ${name(card)}`,
  removed: "La carte n’est plus gardée.",
}
