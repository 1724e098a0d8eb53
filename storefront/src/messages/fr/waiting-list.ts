import type { Cents, Day, Instant, WaitingState } from "@wire"
import { deadline, fullDay, pastMoment, shortDay } from "@/format/days"
import { money } from "@/format/money"

/** "1re place", "2e" */
function rankWord(rank: number): string {
  return rank === 1 ? "1re place" : `${rank}e`
}

/** "complet depuis mardi 9 h 12", "complet" when nobody knows since when. */
export function fullWords(since: Instant | undefined, now: Instant): string {
  return since ? `complet depuis ${pastMoment(since, now)}` : "complet"
}

export const waitingList = {
  panelTitle: "Jours complets",
  panelLead:
    "Inscrivez-vous sur la liste d’attente : dès qu’une place se libère, elle est proposée dans l’ordre d’arrivée, et gardée le temps de répondre.",
  sinceSentence: (since: Instant | undefined, now: Instant) => (since ? `Complet depuis ${pastMoment(since, now)}` : "Complet"),
  join: "M’inscrire sur la liste d’attente",
  joinFor: (name: string, day: Day) => ` : ${name}, ${fullDay(day)}`,
  atOnce: "Réserver automatiquement avec mon porte-monnaie si une place se libère",
  atOnceOn: "réservation automatique avec le porte-monnaie",
  inLine: (rank: number) => `liste d’attente, ${rankWord(rank)}`,
  place: (name: string, rank: number) => `${name} est ${rank === 1 ? "en " : ""}${rankWord(rank)} sur la liste d’attente`,
  keptUntil: (until: Instant) => `place gardée pour vous jusqu’à ${deadline(until)}`,
  joinable: "liste d’attente possible sous le calendrier",
  manage: "Voir mes listes d’attente",

  refused: (reason: string) => `Cette inscription n’est pas possible : ${reason}.`,
  toCalendar: "Voir le calendrier",

  title: "Mes listes d’attente",
  lead: "Vos inscriptions pour des jours complets, et les places qui vous sont proposées.",
  empty: "Vous n’attendez aucune place. Sur le calendrier d’un service, un jour complet propose de s’inscrire sur sa liste d’attente.",
  offers: "Places proposées",
  offersEmpty: "Aucune place ne vous est proposée pour l’instant. Vous recevrez un e-mail dès qu’une place se libère.",
  offerTitle: (name: string, day: Day) => `Une place pour ${name}, ${fullDay(day)}`,
  offerUntil: (until: Instant) => `Gardée jusqu’à ${deadline(until)}. Sans réponse, elle est proposée à la famille suivante.`,
  offerPrice: (cents: Cents) => `Prix du repas : ${money(cents)}`,
  offerClosed: "Ce repas ne peut plus être réservé.",
  payNow: (cents: Cents) => `Accepter et payer ${money(cents)} avec mon porte-monnaie`,
  toBasket: "Mettre dans mon panier",
  decline: "Refuser la place",
  declined: "La place est proposée à la famille suivante. Rien n’a été débité.",
  topUp: "Recharger mon crédit",
  waiting: "En attente",
  leave: "Quitter la liste",
  leaveFor: (name: string, day: Day) => ` d’attente : ${name}, ${fullDay(day)}`,
  left: "Vous n’êtes plus sur cette liste d’attente.",
  past: "Terminées",
  homeOffer: (name: string, day: Day) => `Une place s’est libérée pour ${name}, ${shortDay(day)}`,
  homeAnswer: "Répondre",
}

export const waitingStates: Record<WaitingState, string> = {
  waiting: "en attente",
  offered: "place proposée",
  taken: "réservé",
  declined: "place refusée",
  expired: "délai passé",
  left: "liste quittée",
}
