import type { ExportSection } from "../../../../../types/http"

/** Each section's title, in the order of the page. */
export const SECTIONS: Readonly<Record<ExportSection, string>> = {
  person: "Vous",
  account: "Votre compte de famille",
  addresses: "Vos adresses",
  beneficiaries: "Vos bénéficiaires",
  guardianships: "Ce que vous êtes pour eux",
  guardian_invitations: "Invitations d’un autre parent",
  custody_plans: "Calendriers de garde",
  shared_acts: "Ce qui a été changé pour un enfant partagé",
  diets: "Régimes alimentaires",
  memberships: "Services demandés",
  documents: "Justificatifs envoyés",
  quotients: "Quotients familiaux",
  reviews: "Vos avis",
  bookings: "Repas réservés",
  waiting_list: "Listes d’attente",
  rhythms: "Rythmes de réservation",
  refused_seats: "Repas refusés faute de place",
  wallets: "Porte-monnaie",
  wallet_entries: "Mouvements du porte-monnaie",
  wallet_adjustments: "Corrections du porte-monnaie",
  top_ups: "Rechargements",
  payouts: "Remboursements du crédit",
  payout_refunds: "Parts remboursées sur carte",
  orders: "Commandes",
  order_addresses: "Adresses de commande",
  checkouts: "Paiements de paniers",
  payments: "Paiements par carte",
  card_accounts: "Votre fiche chez le prestataire de paiement",
  refunds: "Remboursements",
  receipts: "Reçus",
  carts: "Paniers",
  cart_addresses: "Adresses de panier",
  account_checks: "Contrôles comptables vous concernant",
  mails: "E-mails envoyés",
  address_changes: "Adresses e-mail confirmées ou changées",
  calendar_feeds: "Agendas partagés",
  logins: "Connexions",
  staff_acts: "Ce que les agents ont fait ou consulté",
  erasures: "Demandes d’effacement",
}

/** Each column of a section in French. */
export const COLUMNS: Readonly<Record<string, string>> = {
  by_you: "Par vous", even_weeks_yours: "Semaines paires chez vous", exceptions_yours: "Exceptions", first_half_yours: "Première moitié des vacances chez vous", limits: "Limite les réservations", proposed_at: "Proposé le", agreed_at: "Accepté le",
  rating: "Note sur 5", comment: "Commentaire", school_year: "Année scolaire (début)", written_at: "Écrit le", answer: "Réponse de la commune", answered_at: "Répondu le",
  about: "Objet", account_holder: "Titulaire du compte", account_id: "Porte-monnaie", action: "Action", address_1: "Adresse", address_2: "Complément d’adresse", address_name: "Nom de l’adresse",
  amount: "Montant (€)", amount_cents: "Montant", arrived_at: "Reçu le", asked_at: "Demandé le", asked_by: "Demandé par", at_once: "Réservation automatique", balance_after_cents: "Solde après",
  awaits_address: "Attend la confirmation de l’adresse", balance_cents: "Solde", beneficiary_id: "Bénéficiaire", billing_address_id: "Adresse de facturation", birth_date: "Date de naissance", booked_at: "Réservé le", booking_reminders: "Rappels de réservation", booking_id: "Repas",
  cancel_reason: "Motif d’annulation", canceled_at: "Annulé le", cancelled_at: "Annulé le", canteen_service_id: "Service", capacity: "Places du jour", captured_at: "Encaissé le", card_cents: "Part par carte",
  cart_id: "Panier", cents: "Montant", channel: "Moyen", checkout_id: "Paiement", city: "Ville", closure_id: "Fermeture", commune_id: "Commune", commune_ids: "Communes", company: "Entreprise",
  company_name: "Entreprise", confirmed_at: "Confirmé le", expires_at: "Échéance", former_confirmed_at: "Confirmé par l’ancienne adresse le", former_email: "Ancienne adresse", requested_at: "Demandé le", completed_at: "Terminé le", country_code: "Pays", created_at: "Créé le", created_by: "Créé par", currency_code: "Monnaie", custody_weeks: "Semaines de garde",
  custom_display_id: "Numéro particulier", customer_id: "Identifiant de la famille", data: "Contenu", date: "Jour", day: "Jour", decided_at: "Décidé le", decided_under: "Règle et prix appliqués",
  device: "Appareil", diet_id: "Régime", display_id: "Numéro", document_id: "Justificatif", due_at: "Prévu après le", email: "E-mail", ended_at: "Terminé le", ended_reason: "Fin", erased_at: "Effacé le",
  external_id: "Identifiant chez le prestataire", facts: "Constat", first_held_at: "Places gardées depuis", first_name: "Prénom", found_at: "Constaté le", from: "Expéditeur", gender: "Civilité", has_account: "Compte ouvert",
  held_until: "Places gardées jusqu’au", hold_extended: "Garde prolongée", iban: "IBAN", id: "Identifiant", is_default_billing: "Adresse de facturation habituelle", is_default_shipping: "Adresse habituelle",
  is_draft_order: "Brouillon", issued_at: "Émis le", joined_at: "Inscrit le", kind: "Nature", label: "Libellé", last_name: "Nom", last_read_at: "Lu en dernier le", last_seen_at: "Constaté en dernier le", locale: "Langue", low_balance_cents: "Seuil d’alerte", made_at: "Créé le",
  meal_day_id: "Jour de service", membership_id: "Service demandé", metadata: "Données techniques", mime_type: "Type de fichier", newsletter: "Lettre d’information", newsletter_version: "Texte de la lettre d’information", partner_offers_version: "Texte des offres", newsletter_at: "Réponse sur la lettre d’information le",
  number: "Numéro", offered_at: "Proposé le", offered_until: "Proposé jusqu’au", order_id: "Commande", paid_on: "Viré le", partner_offers: "Offres des partenaires", partner_offers_at: "Réponse sur les offres le",
  payee_id: "Régie", payment_collection_id: "Paiement", payment_id: "Paiement", payout_id: "Remboursement", phone: "Téléphone", postal_code: "Code postal", posted_at: "Passé le", price_cents: "Prix",
  provider_id: "Prestataire", province: "Région", rank: "Rang", reason: "Motif", receiver_id: "Destinataire", reference: "Référence", refused_at: "Refusé le", relationship: "Lien", repaired_at: "Corrigé le",
  resource_id: "Objet", resource_type: "Type d’objet", scope: "De qui", seats_asked: "Places demandées", seats_reserved: "Places réservées", seats_taken: "Places prises", seen_at: "Utilisé le", shipping_address_id: "Adresse",
  size_bytes: "Taille (octets)", snapshot: "Contenu du reçu", started_at: "Ouverte le", state: "État", status: "État", subject_at: "Date de l’objet", subject_id: "Objet", tariff_id: "Tarif", template: "Modèle",
  terms_accepted_at: "Conditions acceptées le", terms_version: "Version des conditions", to: "Destinataire", top_up_id: "Rechargement", total_cents: "Total", transfer_cents: "Part par virement", trigger_type: "Origine",
  valid_from: "Valable du", valid_until: "Valable jusqu’au", value: "Valeur", version: "Version", voids_id: "Annule le reçu", wallet_cents: "Part du porte-monnaie", weekdays: "Jours", weeks: "Semaines",
  withdrawn_at: "Retiré le", year: "Année",
}

/** What the service writes in a word of its own. */
export const VALUES: Readonly<Record<string, string>> = {
  joined: "rejoint", removed: "retiré par la mairie", identity_changed: "identité changée", diets_changed: "régime changé", health_told: "santé renseignée", health_withdrawn: "santé retirée", proposed: "proposé", agreed: "accepté",
  custody_proposed: "calendrier proposé", custody_declined: "calendrier refusé", custody_agreed: "calendrier accepté",
  absent: "absent", accepted: "accepté", active: "validé", adjustment: "correction", approved: "validé", asked: "demandé", authorized: "autorisé", cancelled: "annulé", canceled: "annulé", card: "carte",
  checkout: "paiement de repas", closed: "fermé", completed: "terminé", confirmed: "confirmé", credited: "crédité", declined: "refusé par vous", done: "fait", due: "à faire", email: "e-mail", ended: "terminé", erased: "effacé",
  even: "semaines paires", every: "toutes les semaines", expired: "échu", family: "la famille", father: "père", female: "Madame", fri: "vendredi", grandparent: "grand-parent", guardian: "responsable légal", held: "place gardée", left: "quitté",
  male: "Monsieur", mon: "lundi", mother: "mère", no: "non", odd: "semaines impaires", offered: "proposé", open: "ouvert", opening: "solde de départ", order: "commande", ordered: "commandé", other: "autre", paid: "payé", payout: "remboursement du crédit",
  published: "publié", pending: "en attente", quotient: "quotient familial", refund: "remboursement", refused: "refusé", rejected: "refusé", repaired: "corrigé", reversal: "reprise", reversed: "repris", self: "soi-même", served: "servi", spouse: "conjoint", success: "envoyé", taken: "pris",
  thu: "jeudi", top_up: "rechargement", tue: "mardi", unknown: "en cours", void: "annulation", waiting: "en attente", wallet: "porte-monnaie", wed: "mercredi", withdrawn: "retiré",
  custody: "jugement de garde", employer: "attestation de l’employeur", family_record: "livret de famille", insurance: "assurance scolaire", pai: "PAI", pickup: "autorisation de sortie", residence: "justificatif de domicile", to_renew: "à renvoyer",
}

export const CONSENTS = { terms: "Conditions d’utilisation", newsletter: "Lettre d’information", partner_offers: "Offres des partenaires", health: "Allergies et PAI" } as const

export const ALLERGENS = {
  gluten: "gluten", crustaceans: "crustacés", eggs: "œufs", fish: "poissons", peanuts: "arachides", soybeans: "soja", milk: "lait", nuts: "fruits à coque", celery: "céleri", mustard: "moutarde",
  sesame: "sésame", sulphites: "sulfites", lupin: "lupin", molluscs: "mollusques",
} as const
