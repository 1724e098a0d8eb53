import type { DocumentKind } from "../types/http"

/** How mails name a document. A mailbox is no safe place: what tells of a child's health is not named there. */
const WORDS: Record<DocumentKind, string> = {
  quotient: "quotient familial",
  residence: "justificatif de domicile",
  insurance: "attestation d'assurance scolaire",
  pai: "document confidentiel",
  employer: "attestation de l'employeur",
  custody: "jugement ou accord de garde",
  family_record: "livret de famille",
  pickup: "autorisation de sortie",
}

/** The name of a document in a mail. */
export function documentInMail(kind: DocumentKind): string {
  return WORDS[kind]
}
