import type { Rulebook } from "../types"
import { absenceInWords } from "./absence"
import { ageInWords } from "./age"
import { bookingInWords } from "./booking"
import { cancellingInWords } from "./cancelling"
import { daysInWords } from "./days"
import { holdInWords } from "./hold"
import { lateInWords } from "./late"
import { unbookedInWords } from "./unbooked"
import { windowInWords } from "./window"

const SUBJECTS = {
  days: daysInWords,
  age: ageInWords,
  window: windowInWords,
  booking: bookingInWords,
  late: lateInWords,
  cancelling: cancellingInWords,
  absence: absenceInWords,
  unbooked: unbookedInWords,
  hold: holdInWords,
} satisfies { [subject: string]: (rulebook: Rulebook) => string[] }

export type ReglementSubject = keyof typeof SUBJECTS
/** What a rulebook says of one subject, in French sentences. */
export type ReglementSection = { subject: ReglementSubject; sentences: string[] }

/**
 * The règlement that a rulebook amounts to, in short French sentences, in the order in which a family meets them. Subjects of
 * which the rulebook says nothing are left out. It is the only French that is made from rules: staff and parents read the same.
 */
export function reglementOf(rulebook: Rulebook): ReglementSection[] {
  const subjects = Object.keys(SUBJECTS) as ReglementSubject[]
  return subjects.map((subject) => ({ subject, sentences: SUBJECTS[subject](rulebook) })).filter(({ sentences }) => sentences.length > 0)
}
