import type { RetainedKind } from "@wire"

/** What the privacy page says of periods and cookies. */
export const legal = {
  keptTitle: "Combien de temps",
  keptLead: "Les données sont retirées ou vidées de ce qui vous nomme, chaque nuit, une fois passée la durée réglée sur ce service :",
  keptDown: "Les durées ne peuvent pas être affichées en ce moment. Réessayez dans quelques minutes.",
  receipts: "Les reçus et les comptes qu’ils prouvent sont gardés dix ans, comme la loi le demande.",
  days: (count: number) => `${String(count)}\u00a0jours`,
  cookiesTitle: "Cookies",
  cookiesLead: "Nous ne posons que des cookies nécessaires, qu’aucun script ni aucun autre site ne lit. Aucune mesure d’audience, aucune publicité.",
  cookies: [
    { name: "canteen_session", use: "votre connexion", time: "un jour" },
    { name: "canteen_carts", use: "vos paniers", time: "trente jours" },
    { name: "canteen_card", use: "le paiement par carte en cours", time: "une demi-heure" },
    { name: "canteen_notice", use: "le message d’un paiement qui n’a pas abouti", time: "dix minutes" },
  ],
  stored: "Une inscription inachevée et les jours cochés sont gardés dans votre navigateur, et seulement là.",
}

export const kept: Record<RetainedKind, string> = {
  documents_rejected: "Justificatifs refusés",
  documents_expired: "Justificatifs acceptés, après leur validité",
  health: "Allergies et PAI, après le dernier service",
  diets: "Régimes, après le dernier service",
  waiting_list: "Listes d’attente terminées",
  carts: "E-mail des paniers abandonnés",
  logins: "Connexions",
  calendar_feeds: "Adresses d’agenda que personne ne lit",
  mails: "Contenu des e-mails envoyés",
  bank_accounts: "IBAN des virements faits",
  staff_invitations: "Invitations d’agents",
  accounts: "Comptes fermés ou refusés, depuis la dernière connexion",
}
