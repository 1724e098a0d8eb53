/** Codes of the wire become words here and nowhere else. */
export const codes = {
  role: {
    platform_admin: "Administration de la plateforme",
    platform_finance: "Finances de la plateforme",
    manager: "Responsable",
    clerk: "Agent d'accueil",
    kitchen: "Cuisine",
    finance: "Finances",
  },
  status: {
    membership: { pending: "En attente", approved: "Approuvée", refused: "Refusée", ended: "Terminée" },
    account: { pending: "En attente", active: "Actif", refused: "Refusé", closed: "Fermé" },
    document: { pending: "En attente", accepted: "Accepté", rejected: "Refusé" },
    booking: { held: "En paiement", confirmed: "Réservé", cancelled: "Annulé", served: "Servi", absent: "Absent" },
  },
  filter: {
    document: { pending: "En attente", accepted: "Acceptés", rejected: "Refusés", all: "Tous" },
    membership: { pending: "En attente", approved: "Approuvées", refused: "Refusées", ended: "Terminées", all: "Toutes" },
    account: { pending: "En attente", active: "Actives", refused: "Refusées", closed: "Fermées", all: "Toutes" },
    booking: { confirmed: "Réservés", held: "En paiement", served: "Servis", absent: "Absents", cancelled: "Annulés", all: "Tous" },
  },
  relationship: {
    father: "Père",
    mother: "Mère",
    guardian: "Tutrice ou tuteur",
    grandparent: "Grand-parent",
    self: "Titulaire du compte",
    spouse: "Conjointe ou conjoint",
    other: "Autre lien",
  },
  audience: { child: "Enfant", adult: "Adulte" },
} as const

/** Why the server refused, by the code of its answer with `_` for its dots. */
export const errors = {
  busy: "Quelqu'un traite ce dossier au même moment. Réessayez dans un instant.",
  request_invalid: "La demande n'a pas la forme attendue. Rechargez la page et réessayez.",
  membership_already_decided: "Déjà traitée par quelqu'un d'autre.",
  account_already_decided: "Ce compte a déjà été traité par quelqu'un d'autre.",
  document_already_decided: "Déjà traité par quelqu'un d'autre.",
  quotient_until_out_of_bounds: "Le dernier jour doit être aujourd'hui ou plus tard, et dans deux ans au plus.",
  receipt_already_voided: "Ce reçu est déjà annulé.",
  receipt_not_voidable: "Un reçu d'annulation ne s'annule pas.",
  receipt_not_found: "Ce reçu n'est pas de vos communes.",
  account_missing: "Cette personne n'a pas de compte famille.",
  account_closed: "Ce compte famille est fermé.",
  staff_not_granted: "Votre compte n'est rattaché à aucune commune.",
  staff_people_only: "Connectez-vous avec un compte personnel.",
  scope_empty: "Votre compte n'est rattaché à aucune commune.",
  permission_missing: "Votre rôle ne permet pas cette action.",
  route_refused: "Votre rôle ne permet pas cette action.",
  rulebook_refused: "Ce règlement ne peut pas être publié : corrigez les champs signalés.",
  rulebook_in_the_past: "La date d'effet est passée : choisissez aujourd'hui ou plus tard.",
  rulebook_date_taken: "Une autre version commence ce jour-là. Retirez-la ou choisissez un autre jour.",
  rulebook_in_effect: "Cette version s'applique déjà : publiez-en une nouvelle.",
  rulebook_not_found: "Cette version n'existe plus. Rechargez la page.",
  auth_required: "Votre session est terminée. Reconnectez-vous.",
} as const
