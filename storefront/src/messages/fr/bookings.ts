import { money } from "@/format/money"
import { meals } from "./common"

export const bookings = {
  title: "Mes réservations",
  lead: "Vos repas, mois par mois. Cochez ceux que vous voulez annuler : le montant revient aussitôt.",
  empty: (month: string) => `Aucun repas réservé en ${month}.`,
  calendarCaption: (month: string) => `Repas de ${month}`,
  listTitle: "Liste des repas",
  dayCell: (day: string, names: readonly string[]) => (names.length === 0 ? day : `${day} : ${names.join(", ")}`),
  pick: (day: string, name: string, service: string) => `Annuler ${day}, ${name}, ${service}`,
  cancelUntil: (deadline: string) => `annulable jusqu’à ${deadline}`,
  cannotCancel: "ne peut plus être annulé",
  cancelled: (cents: number, to: "wallet" | "card") =>
    `annulé, ${money(cents)} ${to === "wallet" ? "rendus sur le porte-monnaie" : "rendus sur la carte"}`,
  cancelledPlain: "annulé",
  byTownHall: (state: string, reason: string) => `${state}. La mairie : ${reason}`,
  chosen: (count: number, back: number, paid: number) =>
    `${meals(count)} à annuler · ${money(back)} rendus${back < paid ? ` sur ${money(paid)} payés` : ""}`,
  chooseAll: (count: number) => (count === 1 ? "Choisir le repas annulable" : `Choisir les ${count} repas annulables`),
  refundTo: "Rendre l’argent sur",
  toWallet: "mon porte-monnaie",
  toCard: "ma carte",
  toCardHint: "Sur la carte : en 5 à 10 jours, et seulement ce qu’elle a payé ; le reste va au porte-monnaie.",
  confirm: (count: number) => (count === 1 ? "Annuler ce repas" : `Annuler ces ${count} repas`),
  unpick: "Ne rien annuler",
  nothingPicked: "Cochez au moins un repas à annuler.",
  done: (count: number) => `${meals(count)} ${count === 1 ? "annulé" : "annulés"}.`,
  backToWallet: (cents: number) => `${money(cents)} rendus sur votre porte-monnaie.`,
  backToCard: (cents: number) => `${money(cents)} rendus sur votre carte.`,
  backPending: (cents: number) => `${money(cents)} en route vers votre carte : sur votre compte en 5 à 10 jours.`,
  rebook: "Un repas annulé peut être réservé de nouveau tant que le délai court.",
  refused: (day: string, name: string, reason: string) => `${name}, ${day} : ${reason}`,
  refusedTitle: "Ces repas n’ont pas été annulés :",
  bookMore: "Réserver",
  orderTitle: "Annuler des repas",
  orderNothing: "Aucun repas de cette commande ne peut être annulé maintenant.",
}
