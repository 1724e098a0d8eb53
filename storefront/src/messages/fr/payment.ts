import { money } from "@/format/money"
import { days, listing, meals } from "./common"

/** "12 minutes" from two minutes on, then "1 minute 05" and "45 secondes". */
function timeLeft(seconds: number): string {
  if (seconds >= 120) return `${Math.floor(seconds / 60)} minutes`
  if (seconds >= 60) return `1 minute ${String(seconds - 60).padStart(2, "0")}`
  return seconds === 1 ? "1 seconde" : `${seconds} secondes`
}

export const payment = {
  title: "Choisissez votre moyen de paiement",
  emptyTitle: "Votre panier",
  empty: "Votre panier est vide. Choisissez des jours sur le calendrier : ils viendront ici.",
  product: "Produit",
  unitPrice: "Prix unitaire",
  quantity: "Quantité",
  total: "Total",
  caption: (count: number) => `Résumé de votre réservation, ${meals(count)}`,
  beneficiaries: (names: readonly string[]) => `${names.length === 1 ? "Bénéficiaire" : "Bénéficiaires"} : ${names.join(", ")}`,
  dates: (dates: readonly string[]) => `Dates : ${dates.join(", ")}`,
  manyDates: (count: number, first: string, last: string) => `${days(count)}, du ${first} au ${last}`,
  totalProducts: "Total produits",
  grandTotal: "TOTAL",
  walletPart: "Porte-monnaie",
  restByCard: "Reste à payer par carte",
  balance: (cents: number) => `Solde de votre porte-monnaie : ${money(cents)}.`,
  balanceAfter: (cents: number) => `Après ce paiement : ${money(cents)}.`,
  lacking: (cents: number) => `Il manque ${money(cents)} pour tout payer avec votre porte-monnaie.`,
  topUp: "Recharger mon crédit",
  payWallet: "Payer avec mon porte-monnaie",
  payCard: "Payer par carte bancaire",
  applyWallet: (cents: number) => `Utiliser mon solde de ${money(cents)}, le reste par carte`,
  releaseWallet: "Ne pas utiliser mon porte-monnaie",
  walletQuick: "Immédiat, sans saisir de carte.",
  cardSecure: "Sur une page sécurisée ; nous ne voyons jamais votre numéro de carte.",
  refresh: "Mettre à jour les prix du panier",
  continue: "Continuer mes réservations",
  modify: (service: string) => `Modifier ${service}`,
  modifyShort: "Modifier",
  heldFor: (seconds: number) => `Ces repas vous sont gardés encore ${timeLeft(seconds)}.`,
  extendHold: "Les garder plus longtemps",
  holdEnded:
    "Ces repas ne vous sont plus gardés : le délai de paiement est passé. Rien n’a été débité et votre panier est tel que vous l’avez laissé. En payant, les places encore libres vous reviennent.",
  twoBaskets:
    "Vos repas dépendent de deux régies, qui encaissent chacune leur argent : ils forment deux commandes, à payer l’une après l’autre.",
  basketOf: (communes: readonly string[]) => `Panier pour ${listing(communes)}`,
  refusedTitle: "Ces repas ne peuvent plus être réservés :",
  cardTitle: "Paiement par carte bancaire",
  cardLead: "Votre carte est saisie auprès du prestataire de paiement. Nous ne voyons jamais son numéro.",
  cardFailed: "Le paiement n’a pas abouti. Rien n’a été débité : vérifiez la carte ou essayez-en une autre.",
  pay: "Payer",
  leaveCard: "Revenir au panier sans payer",
}

export const thanks = {
  title: "Votre réservation est confirmée",
  lead: (display: number, cents: number) => `Commande n° ${display}, ${money(cents)}. Un e-mail de confirmation vous est envoyé.`,
  meals: "Repas réservés",
  toBookings: "Voir mes réservations",
  toAccount: "Aller à mon compte",
}
