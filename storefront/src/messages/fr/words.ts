import type { Audience, BookingStatus, EntryKind, MembershipStatus, Relationship } from "@wire"

export const fields = {
  email: "Adresse e-mail",
  password: "Mot de passe",
  newPassword: "Nouveau mot de passe",
  passwordHint: "12 caractères au moins. Une phrase de plusieurs mots convient très bien.",
  gender: "Civilité",
  male: "M.",
  female: "Mme",
  noGender: "Ne pas préciser",
  firstName: "Prénom",
  lastName: "Nom",
  birthDate: "Date de naissance",
  phone: "Téléphone",
  phoneHint: "Pour vous joindre si un repas pose question.",
  isCompany: "Je suis une société",
  company: "Nom de la société",
  newsletter: "S’inscrire à la newsletter",
  partnerOffers: "Recevoir les offres de nos partenaires",
  bookingReminders: "Me prévenir par e-mail, une fois par semaine au plus, quand un repas de mes semaines habituelles n’est pas réservé et que son délai approche",
  relationship: "Type de filiation",
  beneficiaryFirstName: "Prénom du bénéficiaire",
  beneficiaryLastName: "Nom du bénéficiaire",
}

export const invalid = {
  required: (label: string) => `${label} : à remplir.`,
  email: "Adresse e-mail : écrivez-la sous la forme nom@exemple.fr.",
  password: "Mot de passe : 12 caractères au moins.",
  birthDate: "Date de naissance : indiquez une date passée.",
  relationship: "Type de filiation : choisissez dans la liste.",
  phone: "Téléphone : 10 chiffres, ou un numéro commençant par +.",
  tooLong: (label: string) => `${label} : 80 caractères au plus.`,
  terms: "Acceptez les conditions générales et la politique de confidentialité pour créer le compte.",
  noBeneficiary: "Ajoutez au moins un bénéficiaire.",
  noService: "Choisissez au moins un service.",
  wallet: "Ce porte-monnaie n’est plus dans votre compte. Rechargez la page.",
  amount: "Montant : écrivez des euros, par exemple 25 ou 12,50.",
  amountBounds: (min: string, max: string) => `Montant : entre ${min} et ${max}.`,
}

export const relationships: Record<Relationship, string> = {
  father: "Père",
  mother: "Mère",
  guardian: "Tuteur ou tutrice",
  grandparent: "Grand-parent",
  self: "Moi-même",
  spouse: "Conjoint ou conjointe",
  other: "Autre",
}

export const audiences: Record<Audience, string> = { child: "enfant", adult: "adulte" }

export const membershipStatuses: Record<MembershipStatus, string> = {
  pending: "En attente",
  approved: "Validé",
  refused: "Refusé",
  ended: "Terminé",
}

export const bookingStatuses: Record<BookingStatus, string> = {
  held: "Gardé pendant le paiement",
  confirmed: "Réservé",
  cancelled: "Annulé",
  served: "Repas pris",
  absent: "Absent",
}

/** What moved a wallet's money; a gesture of the town hall is a refund that cancels no meal. */
export const entryKinds: Record<EntryKind | "gesture", string> = {
  top_up: "Recharge",
  checkout: "Repas réservés",
  reversal: "Écriture annulée",
  refund: "Repas annulé",
  gesture: "Geste de la mairie",
  adjustment: "Régularisation de la mairie",
  payout: "Remboursement",
  opening: "Solde de départ",
}
