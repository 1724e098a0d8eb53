import type { DocumentKind } from "@wire"
import { longDate } from "@/format/days"
import type { kinds as FrenchKinds, missingWords as FrenchMissing, papers as French } from "../fr/papers"
import { listing } from "./common"

export const kinds: typeof FrenchKinds = {
  quotient: "Family income bracket (quotient familial)",
  residence: "Proof of address",
  insurance: "School insurance",
  pai: "Individual care plan (PAI)",
  employer: "Employer’s certificate",
  custody: "Custody ruling or agreement",
  family_record: "Family record book (livret de famille)",
  pickup: "Permission to leave school",
}

/** A document in the middle of a sentence. */
function inSentence(kind: DocumentKind): string {
  const name = kinds[kind]
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

export const papers: typeof French = {
  title: "Supporting documents",
  lead: "The documents that your communes ask for. A clear photo taken with your phone is enough; only the town hall reads them.",
  empty: "Your communes ask for no document at the moment.",
  none: "Ask for a service first: its commune will tell you here which documents it wants.",
  toServices: "See my services",
  of: (kind, child) => (child ? `${kinds[kind]}: ${child}` : kinds[kind]),
  services: (names) => `Asked for: ${listing(names)}.`,
  required: "Required",
  optional: "Optional",
  blocks: "Required to book",
  state: {
    missing: "To be sent",
    pending: "Waiting for the town hall",
    accepted: "Accepted",
    expired: "Expired",
    rejected: "Refused",
    to_renew: "Asked for again",
  },
  notSent: "Not sent",
  acceptedUntil: (day) => (day ? `Accepted until ${longDate(day)}` : "Accepted without an end date"),
  endedOn: (day) => `It counted until ${longDate(day)}.`,
  endsSoon: "It ends soon: you can already send the next one.",
  renewalWaits: (day) => `The next one, sent on ${longDate(day)}, is waiting for the town hall’s answer.`,
  sentOn: (day) => `Sent on ${longDate(day)}. You will get the answer by email.`,
  otherGuardian: "Sent by the child’s other guardian.",
  reason: "Reason given by the town hall:",
  see: "See the document sent",
  seeOf: (what) => `See the document sent, ${what}`,
  file: "Photo or PDF",
  fileHint: "JPEG, PNG or PDF, 5 MB at most. The place where a photo was taken is erased.",
  send: "Send to the town hall",
  sendTitle: "Send this document",
  again: "Send another document",
  remove: "Take this document back",
  fileMissing: "Choose a file, or take a photo of the document.",
  fileTooLarge: "This file is over 5 MB. Take a lighter photo, or a PDF.",
  todo: (what, commune) => `${what}, to be sent to ${commune}`,
  todoEnds: (what, commune) => `${what} (${commune}) ends soon`,
  todoBlocks: "Without it, you cannot book.",
  there: "in “Supporting documents”",
  calendarTitle: "Documents are missing to book",
  toPapers: "Send my supporting documents",
}

export const missingWords: typeof FrenchMissing = (documents, where) => {
  if (!documents || documents.length === 0) return `a supporting document is missing: send it ${where}`
  const names = listing(documents.map(({ kind }) => inSentence(kind)))
  if (documents.every(({ state }) => state === "pending")) return `the town hall is looking at your document (${names}): you will get its answer by email`
  return documents.length === 1 ? `missing document (${names}): send it ${where}` : `missing documents (${names}): send them ${where}`
}
