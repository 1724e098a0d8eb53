import type { Instant, MissingDocument, RefusalCode } from "@wire"
import { deadline, nearDeadline } from "@/format/days"
import { closureReasons } from "./errors"
import { missingWords } from "./papers"

/** Where a refusal is read: choosing days, paying what was chosen, cancelling what is booked. */
export type RefusalContext = "choose" | "pay" | "cancel"

/** What the server says beside the code. `now` is the server's instant. */
export type RefusalFacts = {
  closure?: Closure
  note?: string
  book_until?: Instant | null
  opens_at?: Instant
  documents?: readonly MissingDocument[]
  /** The child's other household has this meal. */
  other_household?: true
  now?: Instant
}
type Sentence = (facts: RefusalFacts) => string

const remove = "retirez ce jour pour payer le reste"
const townHall = "voyez avec votre mairie"
const notNow: Sentence = () => `ne peut pas être annulé en ce moment : ${townHall}`
const said =
  (words: string): Sentence =>
  () =>
    words

const heldWords: Sentence = ({ other_household: other }) =>
  other ? "l’autre foyer est en train de le payer : revenez voir plus tard" : "gardé pendant un paiement en cours : terminez-le, ou attendez qu’il expire"

const shut = (fact: Sentence): Record<RefusalContext, Sentence> => ({
  choose: fact,
  pay: (facts) => `${fact(facts)} : ${remove}`,
  cancel: (facts) => `${fact(facts)} : ${townHall} pour être remboursé`,
})

/** The fact, the reason and the way out of each refusal, after the day and the name: a code without its sentences does not compile. */
const sentences: Record<RefusalCode, Record<RefusalContext, Sentence>> = {
  not_a_service_day: shut(said("pas de service ce jour-là")),
  closed: shut(({ closure }) => (closure ? `fermé : ${closureWords(closure)}` : "fermé ce jour-là")),
  public_holiday: shut(({ note }) => (note ? `férié : ${holidayName(note)}` : "jour férié")),
  school_holiday: shut(({ note }) => (note ? `fermé : ${schoolHolidayName(note)}` : "fermé : vacances scolaires")),
  not_yet_open: {
    choose: ({ opens_at: at }) => (at ? `pas encore ouvert : réservable à partir du ${deadline(at)}` : `pas ouvert à la réservation en ligne : ${townHall}`),
    pay: ({ opens_at: at }) => (at ? `pas encore ouvert : réservable à partir du ${deadline(at)}, ${remove}` : `pas ouvert à la réservation : ${remove}`),
    cancel: notNow,
  },
  past: {
    choose: said("jour passé : choisissez un jour à venir"),
    pay: said(`jour passé : ${remove}`),
    cancel: said(`jour passé, ne peut plus être annulé : ${townHall} si le repas n’a pas été pris`),
  },
  after_cutoff: {
    choose: (facts) => `${tooLate(facts)} : ${townHall} pour ce jour`,
    pay: (facts) => `${tooLate(facts)} : ${remove}`,
    cancel: said(`trop tard pour annuler en ligne, le repas reste dû : ${townHall}`),
  },
  not_cancellable: {
    choose: said(`ne pourra pas être annulé : ${townHall}`),
    pay: said(`ne peut pas être annulé : ${townHall}`),
    cancel: said(`le règlement ne permet pas d’annuler ce repas : ${townHall}`),
  },
  account_pending: {
    choose: said("votre compte attend la validation de la mairie : vous recevrez un e-mail"),
    pay: said("votre compte attend la validation de la mairie : vous pourrez payer dès son e-mail"),
    cancel: notNow,
  },
  membership_missing: {
    choose: said("aucun accès à ce service pour cette personne : demandez-le dans « Mes services »"),
    pay: said(`aucun accès à ce service pour cette personne : demandez-le dans « Mes services », ou ${remove}`),
    cancel: notNow,
  },
  membership_pending: {
    choose: said("la mairie examine votre demande d’accès : vous recevrez un e-mail"),
    pay: said(`la mairie examine votre demande d’accès : ${remove}`),
    cancel: notNow,
  },
  documents_missing: {
    choose: ({ documents }) => missingWords(documents, "dans « Pièces justificatives »"),
    pay: ({ documents }) => missingWords(documents, "dans « Pièces justificatives » avant de payer"),
    cancel: notNow,
  },
  already_booked: {
    choose: ({ other_household: other }) => (other ? "déjà réservé par l’autre foyer : rien à faire" : "déjà réservé : rien à faire"),
    pay: ({ other_household: other }) => `déjà réservé${other ? " par l’autre foyer" : ""} : ${remove}`,
    cancel: notNow,
  },
  held: {
    choose: heldWords,
    pay: heldWords,
    cancel: said("gardé pendant un paiement en cours : quittez ce paiement pour le libérer"),
  },
  full: {
    choose: said("complet, toutes les places sont prises : choisissez un autre jour ou revenez voir si une place se libère"),
    pay: said(`complet, la dernière place vient d’être prise : ${remove}`),
    cancel: notNow,
  },
  seats_left: {
    choose: said("il reste des places ce jour-là : choisissez-le, sans liste d’attente"),
    pay: said("il reste des places ce jour-là : choisissez-le, sans liste d’attente"),
    cancel: notNow,
  },
  already_waiting: {
    choose: said("déjà sur la liste d’attente de ce jour, par l’autre parent : c’est à lui de répondre"),
    pay: said(`sur la liste d’attente de ce jour : ${remove}`),
    cancel: notNow,
  },
  price_changed: {
    choose: said("le prix a changé : rechargez la page pour voir le nouveau"),
    pay: said("le prix a changé depuis votre choix : choisissez ce jour de nouveau pour voir le nouveau prix"),
    cancel: notNow,
  },
  too_young: {
    choose: said(`trop jeune ce jour-là pour ce service : ${townHall}, ou vérifiez la date de naissance`),
    pay: said(`trop jeune ce jour-là pour ce service : ${remove}`),
    cancel: notNow,
  },
  other_parent_week: {
    choose: said("semaine de l’autre parent : c’est à lui de réserver ce jour"),
    pay: said(`semaine de l’autre parent : ${remove}`),
    cancel: notNow,
  },
}

/** Why a meal is refused, in one clause to read after the day and the name. */
export function refusalSentence(code: RefusalCode, context: RefusalContext, facts: RefusalFacts = {}): string {
  return sentences[code][context](facts)
}

type Closure = { reason: string; note: string | null }

/** « grève. Préavis national, aucun repas servi » : the reason, then what the town hall wrote. Another reason is told by its note. */
export function closureWords(closure: Closure): string {
  const reason = closureReasons[closure.reason]
  return [reason, closure.note].filter(Boolean).join(". ") || closureReason(closure)
}

/** The reason alone, for a list of days. */
export function closureReason({ reason, note }: Closure): string {
  return closureReasons[reason] ?? note ?? (reason === "other" ? "fermeture exceptionnelle" : reason)
}

function tooLate({ book_until: until, now }: RefusalFacts): string {
  if (!until) return "la réservation n’est plus possible"
  return `trop tard depuis ${now ? nearDeadline(until, now) : deadline(until)}`
}

const schoolHolidays: Record<string, string> = {
  Toussaint: "vacances de la Toussaint",
  Noël: "vacances de Noël",
  Hiver: "vacances d’hiver",
  Printemps: "vacances de printemps",
  Été: "vacances d’été",
}

/** "Noël, zone A" as "vacances de Noël, zone A"; a name that says what it is stays. */
function schoolHolidayName(note: string): string {
  const [name = "", ...zone] = note.split(", ")
  return [schoolHolidays[name] ?? name.replace(/^(Vacances|Pont)\b/, (word) => word.toLowerCase()), ...zone].join(", ")
}

/** "Lundi de Pâques" as "lundi de Pâques"; names of feasts keep their capital. */
function holidayName(note: string): string {
  return note.replace(/^(Lundi|Jeudi|Jour|Vendredi|Fête|Victoire)\b/, (word) => word.toLowerCase())
}
