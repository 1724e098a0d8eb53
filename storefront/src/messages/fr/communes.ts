import type { ReglementSection } from "@wire"

/** The public page of a commune. */
export const communes = {
  lead: (count: number) => (count === 1 ? "Le service proposé aux familles, son tarif et son règlement." : `Les ${count} services proposés aux familles, leurs tarifs et leur règlement.`),
  book: "Réserver",
  signUp: "Créer votre compte",
  signIn: "Se connecter",
  menus: "Menus",
  menusEmpty: "Aucun jour de service cette semaine ni la suivante.",
  menusUnknown: "Les menus ne sont pas encore publiés.",
  thisWeek: "Cette semaine",
  nextWeek: "La semaine prochaine",
  menuLater: "menu à venir",
  closed: (note: string | null) => (note ? `fermé : ${note}` : "fermé"),
  tariffs: "Tarifs",
  tariff: "Situation",
  price: "Prix",
  each: "par repas ou par jour",
  reglement: "Règlement",
  reglementEmpty: "Ce service n’a pas encore publié son règlement. Demandez-le à votre mairie.",
  subjects: {
    days: "Jours",
    age: "Âge",
    window: "Ouverture des réservations",
    booking: "Réserver",
    late: "Hors délai",
    cancelling: "Annuler",
    absence: "Absence",
    unbooked: "Sans réservation",
    hold: "Paiement",
  } satisfies Record<ReglementSection["subject"], string>,
  allCommunes: "Toutes les communes",
}
