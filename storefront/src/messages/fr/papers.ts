import type { DocumentKind, MissingDocument, PaperState } from "@wire"
import { longDate } from "@/format/days"
import { listing } from "./common"

export const kinds: Record<DocumentKind, string> = {
  quotient: "Quotient familial",
  residence: "Justificatif de domicile",
  insurance: "Assurance scolaire",
  pai: "Projet d’accueil individualisé (PAI)",
  employer: "Attestation de l’employeur",
  custody: "Jugement ou accord de garde",
  family_record: "Livret de famille",
  pickup: "Autorisation de sortie",
}

/** A paper in the middle of a sentence. */
function inSentence(kind: DocumentKind): string {
  const name = kinds[kind]
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

export const papers = {
  title: "Pièces justificatives",
  lead: "Les documents que vos communes demandent. Une photo nette prise avec votre téléphone suffit ; seule la mairie les lit.",
  empty: "Vos communes ne demandent aucune pièce pour le moment.",
  none: "Demandez d’abord un service : sa commune vous dira ici quelles pièces elle demande.",
  toServices: "Voir mes services",
  of: (kind: DocumentKind, child: string | null) => (child ? `${kinds[kind]} : ${child}` : kinds[kind]),
  services: (names: readonly string[]) => `Demandée pour : ${listing(names)}.`,
  required: "Obligatoire",
  optional: "Facultative",
  blocks: "Obligatoire pour réserver",
  state: {
    missing: "À envoyer",
    pending: "En attente de la mairie",
    accepted: "Acceptée",
    expired: "Arrivée à sa fin",
    rejected: "Refusée",
    to_renew: "Demandée de nouveau",
  } satisfies Record<PaperState, string>,
  notSent: "Pas envoyée",
  acceptedUntil: (day: string | null) => (day ? `Acceptée jusqu’au ${longDate(day)}` : "Acceptée sans date de fin"),
  endedOn: (day: string) => `Elle comptait jusqu’au ${longDate(day)}.`,
  endsSoon: "Elle se termine bientôt : vous pouvez déjà envoyer la suivante.",
  renewalWaits: (day: string) => `La suivante, envoyée le ${longDate(day)}, attend la réponse de la mairie.`,
  sentOn: (day: string) => `Envoyée le ${longDate(day)}. Vous recevrez la réponse par e-mail.`,
  otherGuardian: "Envoyée par l’autre responsable de l’enfant.",
  reason: "Motif donné par la mairie :",
  see: "Voir le document envoyé",
  seeOf: (what: string) => `Voir le document envoyé, ${what}`,
  file: "Photo ou PDF",
  fileHint: "JPEG, PNG ou PDF, 5 Mo au plus. Le lieu où une photo a été prise est effacé.",
  send: "Envoyer à la mairie",
  sendTitle: "Envoyer ce document",
  again: "Envoyer un autre document",
  remove: "Reprendre ce document",
  fileMissing: "Choisissez un fichier, ou prenez le document en photo.",
  fileTooLarge: "Ce fichier dépasse 5 Mo. Prenez une photo moins lourde, ou un PDF.",
  todo: (what: string, commune: string) => `${what}, à envoyer à ${commune}`,
  todoEnds: (what: string, commune: string) => `${what} (${commune}) se termine bientôt`,
  todoBlocks: "Sans elle, vous ne pouvez pas réserver.",
  there: "dans « Pièces justificatives »",
  calendarTitle: "Des pièces manquent pour réserver",
  toPapers: "Envoyer mes pièces justificatives",
}

/** « pièce manquante : assurance scolaire ; déposez-la… » : which papers, and what to do. */
export function missingWords(documents: readonly MissingDocument[] | undefined, where: string): string {
  if (!documents || documents.length === 0) return `un justificatif manque : déposez-le ${where}`
  const names = listing(documents.map(({ kind }) => inSentence(kind)))
  if (documents.every(({ state }) => state === "pending")) return `la mairie examine votre pièce (${names}) : vous recevrez sa réponse par e-mail`
  return documents.length === 1 ? `pièce manquante (${names}) : déposez-la ${where}` : `pièces manquantes (${names}) : déposez-les ${where}`
}
