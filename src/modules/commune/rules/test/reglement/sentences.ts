import { readRulebook } from "../../read"
import { reglementOf, type ReglementSubject } from "../../reglement"
import { rules, type Fields } from "../builders"

/** What the règlement of a rulebook says of a subject, with plain spaces. */
export function sentences(subject: ReglementSubject, changes: Fields = {}): string[] {
  const read = readRulebook(rules(changes))
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const section = reglementOf(read.rulebook).find((each) => each.subject === subject)
  return (section?.sentences ?? []).map((sentence) => sentence.replace(/\s/g, " "))
}

/** A rulebook whose meals are booked until this cutoff. */
export function booked(cutoff: Fields, late?: Fields): Fields {
  return { book: { cutoff, ...(late ? { late } : {}) } }
}
