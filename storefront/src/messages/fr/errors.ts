import type { RefusalCode } from "@wire"

/** What the backend's codes mean for a parent: the fact, then the way out. */
export const errors: Record<string, string> = {
  "backend.unreachable": "Le service ne répond pas en ce moment. Rien n’est perdu : réessayez dans quelques minutes.",
  "auth.required": "Votre session est terminée. Connectez-vous de nouveau : rien n’est perdu.",
  "session.ended": "Vous avez été déconnecté. Reconnectez-vous pour continuer.",
  "auth.throttled": "Trop d’essais en peu de temps. Attendez quelques minutes, puis recommencez.",
  busy: "Une autre action sur votre compte est en cours. Attendez quelques secondes, puis recommencez.",
  unauthorized: "L’adresse e-mail ou le mot de passe ne correspond pas. Vérifiez-les, ou demandez un nouveau mot de passe.",
  not_found: "Cet élément n’existe pas ou plus dans votre compte.",
  forbidden: "Votre compte ne permet pas cette action.",
  invalid_data: "Un champ n’est pas accepté. Vérifiez ce que vous avez saisi.",
  "request.invalid": "Un champ n’est pas accepté. Vérifiez ce que vous avez saisi.",
  "email.invalid": "Cette adresse e-mail n’est pas valable. Vérifiez-la.",
  "birth_date.impossible": "Cette date de naissance n’est pas possible. Vérifiez-la.",
  "relationship.unknown": "Ce type de filiation n’est pas connu. Choisissez-en un dans la liste.",
  "password.too_weak":
    "Ce mot de passe est trop facile à deviner. Prenez au moins 12 caractères, ou une phrase de plusieurs mots sans lien avec vous.",
  "account.missing": "Votre inscription n’est pas terminée. Reprenez-la avec la même adresse et le même mot de passe.",
  "account.closed": "Votre compte est fermé. Pour revenir, demandez un service dans « Mes services ».",
  "account.has_meals": "Des repas sont encore à venir. Annulez-les d’abord : leur argent revient dans votre porte-monnaie.",
  "registration.token": "L’inscription n’a pas pu commencer. Recommencez depuis la première étape : votre saisie est gardée.",
  "registration.closed": "Cette inscription n’est pas ouverte aux familles.",
  "registration.exists": "Un compte existe déjà avec cette adresse e-mail. Connectez-vous, ou demandez un nouveau mot de passe.",
  "terms.outdated": "Les conditions générales ont changé. Rechargez la page pour lire la nouvelle version.",
  "membership.exists": "Vous avez déjà cet accès, ou la mairie examine déjà votre demande.",
  "membership.already_decided": "La mairie vient de répondre à cette demande. Rechargez la page pour lire sa réponse.",
  "tariff.unknown": "Cette situation n’est plus proposée. Rechargez la page pour voir celles qui le sont.",
  "tariff.other_service": "Cette situation n’est pas de ce service. Rechargez la page et choisissez de nouveau.",
  "canteen_service.unknown": "Ce service n’est plus proposé. Rechargez la page pour voir ceux qui le sont.",
  "cart.completed": "Ce panier est déjà payé. Vous trouverez ses repas dans vos réservations.",
  "cart.foreign_line": "Ce panier contient autre chose que des repas. Choisissez vos jours de nouveau pour en ouvrir un autre.",
  "cart.no_customer": "Ce panier n’est à personne. Choisissez vos jours de nouveau pour en ouvrir un autre.",
  "cart.metadata_refused": "Ce panier n’a pas pu être changé. Choisissez vos jours de nouveau pour en ouvrir un autre.",
  "cart.total_differs": "Le total de ce panier a changé. Vérifiez-le, puis payez de nouveau : rien n’a été débité.",
  "checkout.lost":
    "Le paiement a pris trop de temps et vos places ont été rendues. Rien n’a été débité et votre panier est gardé : payez de nouveau.",
  "cart.other_payee": "Ce service est encaissé par une autre régie : il se paie dans un panier séparé.",
  "cart.empty": "Votre panier est vide. Choisissez des repas avant de payer.",
  "wallet.insufficient_balance": "Votre porte-monnaie ne suffit pas. Rechargez-le, ou payez le reste par carte.",
  "wallet.exceeds_total": "Votre porte-monnaie couvre plus que ce panier. Retirez-le du paiement, puis ajoutez-le de nouveau.",
  "top_up.out_of_bounds": "Ce montant n’est pas permis par la régie. Choisissez-en un autre.",
  "top_up.above_cap": "Votre porte-monnaie dépasserait le plafond de la régie. Choisissez un montant plus petit.",
  "top_up.amount_differs": "Le montant de la recharge a changé. Recommencez-la : rien n’a été débité.",
  "wallet.key_reused": "Cette opération a déjà été demandée avec un autre montant. Rechargez la page, puis recommencez.",
  "payout.nothing": "Votre porte-monnaie est vide : il n’y a rien à récupérer.",
  "payout.iban_required": "Votre carte ne peut pas reprendre toute cette somme. Indiquez un IBAN et son titulaire pour le reste.",
  "wallet.not_found": "Ce porte-monnaie n’est pas le vôtre. Rechargez la page.",
  "payment.amount_differs": "Le montant à payer a changé. Vérifiez le total, puis payez de nouveau : rien n’a été débité.",
  "meals.full": "Des jours se sont remplis entre-temps. Retirez-les de votre choix, puis payez le reste.",
  "meals.refused": "Des repas ne peuvent plus être réservés. Retirez-les de votre choix, puis payez le reste. Rien n’a été débité.",
  price_changed: "Le prix d’un repas a changé depuis votre choix. Mettez à jour le panier et vérifiez le nouveau total : rien n’a été débité.",
  "quotient.already_pending": "La mairie examine déjà un quotient que vous avez envoyé. Attendez sa réponse avant d’en envoyer un autre.",
  "quotient.unused": "Cette commune ne tient pas compte du quotient pour vos services. Rechargez la page.",
  "document.unsupported_type": "Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG. Choisissez-en un autre.",
  "document.too_large": "Ce fichier dépasse 5 Mo. Prenez une photo moins lourde, ou un PDF.",
  "checkout.in_repair": "Votre paiement est reçu et la commande se termine. Elle paraît dans vos commandes dans quelques minutes.",
  "pattern.weekday_not_served": "Ce service n’ouvre pas ce jour de la semaine. Choisissez parmi les jours proposés.",
  "pattern.none_saved": "Vous n’avez pas encore enregistré de rythme pour ce service. Choisissez vos jours de la semaine.",
  "school_year.unknown": "La fin de l’année scolaire n’est pas encore connue. Indiquez une date de fin.",
  "beneficiary.has_bookings": "Ce bénéficiaire a des repas réservés à venir. Annulez-les d’abord, puis retirez-le.",
  payment_authorization_error:
    "La carte a été refusée : rien n’a été débité et votre panier est gardé. Essayez une autre carte, ou votre porte-monnaie.",
  payment_requires_more_error:
    "Le paiement n’est pas terminé : la vérification demandée par votre banque n’a pas abouti. Rien n’a été débité et votre panier est gardé.",
  "payment.not_authorized":
    "La carte n’a pas été acceptée, ou la vérification de votre banque n’a pas abouti. Rien n’a été débité et votre panier est gardé.",
  "payment.session_missing": "La page de paiement n’est plus ouverte. Rien n’a été débité et votre panier est gardé : payez de nouveau.",
  "payment.provider_refused": "Ce moyen de paiement n’est pas accepté ici. Payez par carte ou avec votre porte-monnaie.",
  "payment.provider_unavailable":
    "Le paiement par carte n’est pas possible en ce moment pour cette commune. Rien n’a été débité et votre panier est gardé : réessayez plus tard.",
  "card.declined": "La carte a été refusée : rien n’a été débité et votre panier est gardé. Essayez une autre carte, ou votre porte-monnaie.",
  "card.refused": "Le paiement par carte a été refusé. Rien n’a été débité et votre panier est gardé.",
  "card.no_clear_answer":
    "La banque n’a pas répondu clairement. Votre panier est gardé : vérifiez vos commandes dans quelques minutes avant de payer de nouveau.",
  "payment.abandoned": "Vous avez quitté le paiement. Rien n’a été débité et votre panier est gardé.",
  "payment.no_session": "La page de paiement ne s’est pas ouverte. Rien n’a été débité : réessayez dans un instant.",
  "offer.ended": "Cette place n’est plus gardée pour vous : elle a été proposée à la famille suivante, ou déjà réservée.",
  "waiting_entry.ended": "Cette inscription est déjà terminée. Rechargez la page pour voir sa suite.",
  "reset.used": "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.",
}

/** Honest when we do not know: never a raw message in another language. */
export const unknownError =
  "Cette demande n’a pas abouti, pour une raison que cette page ne connaît pas. Vérifiez l’état de votre compte avant de recommencer ; si cela se reproduit, écrivez à votre mairie."

/** Why a day cannot be chosen, after the day and the name. */
export const refusals: Record<RefusalCode, string> = {
  not_a_service_day: "pas de repas ce jour-là",
  closed: "fermé",
  public_holiday: "jour férié",
  school_holiday: "vacances scolaires",
  not_yet_open: "pas encore ouvert à la réservation",
  past: "jour passé",
  after_cutoff: "trop tard pour ce jour",
  not_cancellable: "ne peut pas être annulé",
  account_pending: "votre compte attend sa validation",
  membership_missing: "aucun accès à ce service pour ce bénéficiaire",
  membership_pending: "l’accès à ce service attend sa validation",
  documents_missing: "un justificatif manque",
  already_booked: "déjà réservé",
  held: "gardé pendant un paiement en cours",
  full: "complet",
  price_changed: "le prix a changé",
  too_young: "trop jeune pour ce service",
  other_parent_week: "semaine de l’autre parent",
  seats_left: "des places sont libres : réservez directement",
  already_waiting: "déjà sur la liste d’attente, par l’autre parent",
}

export const closureReasons: Record<string, string> = {
  strike: "grève",
  training: "formation du personnel",
  works: "travaux",
  weather: "intempéries",
  local_holiday: "fête locale",
  exceptional: "fermeture exceptionnelle",
}
