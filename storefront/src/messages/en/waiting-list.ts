import { deadline, fullDay, pastMoment, shortDay } from "@/format/days"
import { money } from "@/format/money"
import type { fullWords as FrenchFull, waitingList as French, waitingStates as FrenchStates } from "../fr/waiting-list"

const ENDINGS: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" }
const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" })

/** "1st", "2nd", "11th" */
function rankWord(rank: number): string {
  return `${String(rank)}${ENDINGS[ordinals.select(rank)] ?? "th"}`
}

export const fullWords: typeof FrenchFull = (since, now) => (since ? `full since ${pastMoment(since, now)}` : "full")

export const waitingList: typeof French = {
  panelTitle: "Full days",
  panelLead: "Join the waiting list: as soon as a seat is freed, it is offered in order of arrival, and kept while you answer.",
  sinceSentence: (since, now) => (since ? `Full since ${pastMoment(since, now)}` : "Full"),
  join: "Join the waiting list",
  joinFor: (name, day) => `: ${name}, ${fullDay(day)}`,
  atOnce: "Book by itself from my wallet if a seat is freed",
  atOnceOn: "books by itself from the wallet",
  inLine: (rank) => `waiting list, ${rankWord(rank)} in line`,
  place: (name, rank) => `${name} is ${rankWord(rank)} on the waiting list`,
  keptUntil: (until) => `seat kept for you until ${deadline(until)}`,
  joinable: "the waiting list is below the calendar",
  manage: "See my waiting lists",
  refused: (reason) => `You cannot join: ${reason}.`,
  toCalendar: "See the calendar",
  title: "My waiting lists",
  lead: "The full days you are waiting for, and the seats that are offered to you.",
  empty: "You are waiting for no seat. On a service’s calendar, a full day offers its waiting list.",
  offers: "Seats offered",
  offersEmpty: "No seat is offered to you for now. You will get an email as soon as one is freed.",
  offerTitle: (name, day) => `A seat for ${name}, ${fullDay(day)}`,
  offerUntil: (until) => `Kept until ${deadline(until)}. Without an answer, it is offered to the next family.`,
  offerPrice: (cents) => `Price of the meal: ${money(cents)}`,
  offerClosed: "This meal can no longer be booked.",
  payNow: (cents) => `Accept and pay ${money(cents)} from my wallet`,
  toBasket: "Put in my basket",
  decline: "Refuse the seat",
  declined: "The seat is offered to the next family. Nothing was charged.",
  topUp: "Top up my credit",
  waiting: "Waiting",
  leave: "Leave the list",
  leaveFor: (name, day) => `: ${name}, ${fullDay(day)}`,
  left: "You are no longer on this waiting list.",
  past: "Ended",
  homeOffer: (name, day) => `A seat is free for ${name}, ${shortDay(day)}`,
  homeAnswer: "Answer",
}

export const waitingStates: typeof FrenchStates = {
  waiting: "waiting",
  offered: "seat offered",
  taken: "booked",
  declined: "seat refused",
  expired: "too late",
  left: "list left",
}
