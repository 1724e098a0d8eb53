import type { RefusalCode } from "@wire"
import { deadline, nearDeadline } from "@/format/days"
import type { closureReason as FrenchReason, closureWords as FrenchWords, RefusalContext, RefusalFacts, refusalSentence as French } from "../fr/refusals"
import { closureReasons } from "./errors"
import { missingWords } from "./papers"

export type { RefusalContext, RefusalFacts } from "../fr/refusals"

type Sentence = (facts: RefusalFacts) => string

const remove = "take this day out to pay the rest"
const townHall = "ask your town hall"
const notNow: Sentence = () => `cannot be cancelled at the moment: ${townHall}`

const said =
  (words: string): Sentence =>
  () =>
    words

const heldWords: Sentence = ({ other_household: other }) =>
  other ? "the other household is paying for it: come back later" : "kept while a payment is under way: finish it, or wait until it expires"

const shut = (fact: Sentence): Record<RefusalContext, Sentence> => ({
  choose: fact,
  pay: (facts) => `${fact(facts)}: ${remove}`,
  cancel: (facts) => `${fact(facts)}: ${townHall} to be refunded`,
})

const sentences: Record<RefusalCode, Record<RefusalContext, Sentence>> = {
  not_a_service_day: shut(said("no service that day")),
  closed: shut(({ closure }) => (closure ? `closed: ${closureWords(closure)}` : "closed that day")),
  public_holiday: shut(({ note }) => (note ? `public holiday: ${note}` : "public holiday")),
  school_holiday: shut(({ note }) => (note ? `closed: school holidays (${note})` : "closed: school holidays")),
  not_yet_open: {
    choose: ({ opens_at: at }) => (at ? `not open yet: can be booked from ${deadline(at)}` : `not open for booking online: ${townHall}`),
    pay: ({ opens_at: at }) => (at ? `not open yet: can be booked from ${deadline(at)}, ${remove}` : `not open for booking: ${remove}`),
    cancel: notNow,
  },
  past: {
    choose: said("in the past: choose a day to come"),
    pay: said(`in the past: ${remove}`),
    cancel: said(`in the past, can no longer be cancelled: ${townHall} if the meal was not taken`),
  },
  after_cutoff: {
    choose: (facts) => `${tooLate(facts)}: ${townHall} for that day`,
    pay: (facts) => `${tooLate(facts)}: ${remove}`,
    cancel: said(`too late to cancel online, the meal remains due: ${townHall}`),
  },
  not_cancellable: {
    choose: said(`will not be cancellable: ${townHall}`),
    pay: said(`cannot be cancelled: ${townHall}`),
    cancel: said(`the canteen rules do not allow this meal to be cancelled: ${townHall}`),
  },
  account_pending: {
    choose: said("your account is waiting for the town hall’s approval: you will get an email"),
    pay: said("your account is waiting for the town hall’s approval: you can pay once its email has come"),
    cancel: notNow,
  },
  membership_missing: {
    choose: said("no access to this service for this person: ask for it in “My services”"),
    pay: said(`no access to this service for this person: ask for it in “My services”, or ${remove}`),
    cancel: notNow,
  },
  membership_pending: {
    choose: said("the town hall is looking at your request: you will get an email"),
    pay: said(`the town hall is looking at your request: ${remove}`),
    cancel: notNow,
  },
  documents_missing: {
    choose: ({ documents }) => missingWords(documents, "in “Supporting documents”"),
    pay: ({ documents }) => missingWords(documents, "in “Supporting documents” before paying"),
    cancel: notNow,
  },
  already_booked: {
    choose: ({ other_household: other }) => (other ? "already booked by the other household: nothing to do" : "already booked: nothing to do"),
    pay: ({ other_household: other }) => `already booked${other ? " by the other household" : ""}: ${remove}`,
    cancel: notNow,
  },
  held: {
    choose: heldWords,
    pay: heldWords,
    cancel: said("kept while a payment is under way: leave that payment to free it"),
  },
  full: {
    choose: said("full, all seats are taken: choose another day or come back to see whether a seat is freed"),
    pay: said(`full, the last seat has just been taken: ${remove}`),
    cancel: notNow,
  },
  seats_left: {
    choose: said("seats are left that day: choose it, without a waiting list"),
    pay: said("seats are left that day: choose it, without a waiting list"),
    cancel: notNow,
  },
  already_waiting: {
    choose: said("already on that day’s waiting list, through the other parent: it is for them to answer"),
    pay: said(`on that day’s waiting list: ${remove}`),
    cancel: notNow,
  },
  price_changed: {
    choose: said("the price has changed: reload the page to see the new one"),
    pay: said("the price has changed since you chose: choose this day again to see the new price"),
    cancel: notNow,
  },
  too_young: {
    choose: said(`too young for this service on that day: ${townHall}, or check the date of birth`),
    pay: said(`too young for this service on that day: ${remove}`),
    cancel: notNow,
  },
  other_parent_week: {
    choose: said("the other parent’s week: it is for them to book that day"),
    pay: said(`the other parent’s week: ${remove}`),
    cancel: notNow,
  },
}

export const refusalSentence: typeof French = (code, context, facts = {}) => sentences[code][context](facts)

export const closureWords: typeof FrenchWords = (closure) => {
  const reason = closureReasons[closure.reason]
  return [reason, closure.note].filter(Boolean).join(". ") || closureReason(closure)
}

export const closureReason: typeof FrenchReason = ({ reason, note }) => closureReasons[reason] ?? note ?? (reason === "other" ? "exceptional closure" : reason)

function tooLate({ book_until: until, now }: RefusalFacts): string {
  if (!until) return "booking is no longer possible"
  return `too late since ${now ? nearDeadline(until, now) : deadline(until)}`
}
