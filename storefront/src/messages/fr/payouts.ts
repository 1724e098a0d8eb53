import { money } from "@/format/money"

export const payouts = {
  title: "Récupérer mon crédit",
  lead: "Votre crédit n’expire pas. Vous pouvez le reprendre quand vous voulez : d’abord sur les cartes qui l’ont rechargé, le reste par virement.",
  link: "Récupérer mon crédit",
  empty: "Votre porte-monnaie est vide : il n’y a rien à récupérer.",
  balance: (cents: number) => `Solde : ${money(cents)}`,
  toCard: (cents: number) => `${money(cents)} sur la carte qui a rechargé, en 5 à 10 jours`,
  toAccount: (cents: number) => `${money(cents)} par virement, fait par la régie`,
  amount: "Montant à récupérer, en euros",
  amountHint: (cents: number) => `Jusqu’à ${money(cents)}.`,
  iban: "IBAN",
  ibanHint: (cardCents: number) =>
    cardCents > 0 ? `Pour ce qui dépasse ${money(cardCents)}, que votre carte ne peut pas reprendre.` : "Le compte où recevoir le virement.",
  holder: "Titulaire du compte",
  ibanInvalid: "Cet IBAN n’est pas valable. Recopiez-le depuis votre relevé d’identité bancaire.",
  ask: "Récupérer cette somme",
  warning: "La somme quitte aussitôt votre porte-monnaie. Les repas déjà payés restent réservés.",
  done: (cents: number) => `${money(cents)} vous sont remboursés. Un e-mail vous le confirme.`,
  past: "Demandes précédentes",
  pastAsked: (day: string, cents: number) => `${day} : ${money(cents)}`,
  cardDone: (cents: number) => `${money(cents)} rendus sur la carte`,
  cardPending: (cents: number) => `${money(cents)} en route vers la carte`,
  transferDue: (cents: number, iban: string) => `${money(cents)} à virer sur ${iban}`,
  transferPaid: (cents: number, iban: string, day: string) => `${money(cents)} virés sur ${iban} le ${day}`,
  back: "Retour au porte-monnaie",
}
