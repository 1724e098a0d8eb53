import type { ReglementSubject } from "@wire"

/** The public page of one commune. */
export const communes = {
  lead: "Ce que votre commune propose, à quel prix et selon quelles règles.",
  /** At the head of the paper. */
  printed: (day: string) => `Tarifs et règlement au ${day}`,
  servicesNav: "Services de la commune",
  tariffs: "Tarifs",
  reglement: "Règlement",
  noReglement: "La commune n’a pas encore publié ses règles pour ce service.",
  menus: "Menus",
  thisWeek: "Cette semaine",
  nextWeek: "La semaine prochaine",
  noMenus: "La commune n’a pas encore publié de menu pour ces deux semaines.",
  noMenu: "Menu à venir",
  bookable: "Réserver",
  signUp: "Créer votre compte",
  noServices: "Cette commune n’a pas encore ouvert de service en ligne. Revenez un peu plus tard, ou adressez-vous à votre mairie.",
}

export const subjects: Record<ReglementSubject, string> = {
  days: "Jours",
  age: "Âge",
  window: "Ouverture",
  booking: "Réserver",
  late: "Hors délai",
  cancelling: "Annuler",
  absence: "Absences",
  unbooked: "Sans réservation",
  hold: "Paiement",
}
