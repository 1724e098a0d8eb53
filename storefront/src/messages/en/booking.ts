import type { CalendarCell, Instant } from "@wire"
import { deadline, fullDay } from "@/format/days"
import { money } from "@/format/money"
import type { booking as French, cellWords as FrenchCell } from "../fr/booking"
import { days, listing, meals } from "./common"
import { refusals } from "./errors"
import { closureReason, refusalSentence } from "./refusals"
import { fullWords, waitingList } from "./waiting-list"

/** Beyond, skipped days are listed below the sentence. */
export const MOST_INLINE = 3

export const booking: typeof French = {
  chooseTitle: "Book",
  chooseLead: "Choose the service to book.",
  chooseEmpty: "You can book as soon as a town hall has approved your access to a service.",
  toServices: "See my services",
  forWhom: (names) => `For ${listing(names)}`,
  noEater: "None of the people you book for has the age of this rate.",
  addEater: "Add a person",
  beneficiaries: "People",
  dates: "Dates",
  caption: (service, month) => `${service}, ${month}: one day a row, one person a column`,
  day: "Day",
  shortcuts: "Shortcuts",
  wholeMonth: (month) => `All of ${month}`,
  everyWeekday: (weekday, month) => `, every ${weekday} of ${month}`,
  clear: "Clear everything",
  undo: "Undo",
  undoWhat: " the last action",
  undone: "The last action is undone.",
  cleared: "Your choice is empty.",
  added: (count, skipped) =>
    skipped.length === 0
      ? `${meals(count)} added.`
      : `${meals(count)} added, ${days(skipped.length)} skipped${skipped.length > MOST_INLINE ? "" : `: ${skipped.join("; ")}`}.`,
  showSkipped: (count) => `See the ${days(count)} skipped`,
  removed: (count) => `${meals(count)} removed.`,
  skippedDay: (name, day) => {
    const cell = day.cells.find(({ state }) => state === "refused" || state === "late")
    if (cell?.state === "late") return `${name} after the deadline, dearer`
    return `${name} ${cell?.closure ? closureReason(cell.closure) : refusals[cell?.refusal ?? "closed"]}`
  },
  refusedMeal: (name, day, reason) => `${[name, day].filter(Boolean).join(", ")}: ${reason}`,
  never: (weekdays) => `No service on ${listing(weekdays)}.`,
  nothingToAdd: "No day to add here.",
  wholeDay: (day) => `, ${fullDay(day)}, everyone`,
  wholeColumn: (name) => `${name}, every day`,
  legend: "Key",
  legendFree: "free",
  legendChosen: "chosen",
  legendLate: "after the deadline, dearer",
  legendBooked: "booked",
  legendWaiting: "waiting list, your place in line",
  legendRefused: "not possible: touch to see why",
  elsewhere: (count, month) => `Of which ${meals(count)} outside ${month}.`,
  total: (count, cents) => `${meals(count)} · ${money(cents)}`,
  walletAfter: (cents) => `Wallet afterwards: ${money(cents)}`,
  walletMissing: (cents) => `${money(cents)} is missing in the wallet.`,
  topUpMissing: (cents) => `Top up ${money(cents)}`,
  pay: (cents) => `Pay ${money(cents)}`,
  payCard: (cents) => `Pay ${money(cents)} by card`,
  payRest: (cents, card) => `Pay ${money(cents)}, of which ${money(card)} by card`,
  withBasket: (cents) => `With the rest of the basket: ${money(cents)}`,
  totalChanged: (cents) => `The total is now ${money(cents)}. Nothing is paid: your meals are in the basket, check them, then pay.`,
  view: "View",
  viewGrid: "Grid",
  viewCalendar: "Calendar",
  noMeal: (day) => `${fullDay(day)}, no meal`,
  dayWords: (day, { chosen, booked, free, shut }) =>
    [
      day,
      booked.length > 0 && `booked: ${listing(booked)}`,
      chosen.length > 0 && `chosen: ${listing(chosen)}`,
      free.length > 0 && `free: ${listing(free)}`,
      chosen.length + booked.length + free.length === 0 && (shut ?? "nothing to book"),
    ]
      .filter(Boolean)
      .join(", "),
  week: (number, from) => `Week ${number}, from ${from}`,
  weekShort: (number) => `Week ${number}`,
  wholeWeek: ", the whole week, everyone",
  nothingChosen: "Touch a day to begin.",
  add: "Add to basket",
  chooseFirst: "Choose at least one meal before adding to the basket.",
  partlyTitle: (accepted, refused) => `${meals(accepted)} in the basket, ${refused} could not be added`,
  toBasket: "See my basket",
  noneThisMonth: "No day can be booked this month. Go to the next month.",
  shutDay: (day) => {
    const closure = day.closure ?? day.cells.find((cell) => cell.closure)?.closure
    return refusalSentence(day.reason ?? "not_a_service_day", "choose", { closure, note: day.note })
  },
}

export const cellWords: typeof FrenchCell = ({ cell, day, name, now, note, menu, fullSince }) => {
  const state = cell.refusal === "full" ? fullDayWords(cell, fullWords(fullSince, now)) : stateWords(cell, now, note)
  const served = menu && cell.state !== "refused" ? `. On the menu: ${menu}` : ""
  return `${fullDay(day)}, ${name}, ${[cell.offer && waitingList.keptUntil(cell.offer.until), state].filter(Boolean).join(", ")}${served}`
}

function fullDayWords(cell: CalendarCell, full: string): string {
  return cell.waiting ? `${full}, ${waitingList.inLine(cell.waiting.rank)}` : `${full}, ${waitingList.joinable}`
}

function stateWords(cell: CalendarCell, now: Instant, note: string | undefined): string {
  const price = cell.price_cents === undefined ? "" : money(cell.price_cents)
  switch (cell.state) {
    case "bookable":
    case "in_cart":
      return [price, until("can be booked", cell.book_until), after(cell.price_after_cents)].filter(Boolean).join(", ")
    case "late":
      return `after the deadline, ${price}`
    case "held":
      return "kept while a payment is under way"
    case "booked":
      if (cell.booked_in) return `already booked: ${cell.booked_in.name}`
      return cell.cancel_until && Date.parse(now) < Date.parse(cell.cancel_until) ? `booked, ${until("can be cancelled", cell.cancel_until)}` : "booked, can no longer be cancelled"
    case "refused":
      return refusalSentence(cell.refusal ?? "closed", "choose", { ...cell, note, now })
  }
}

function until(word: string, instant: Instant | null | undefined): string {
  return instant ? `${word} until ${deadline(instant)}` : ""
}

function after(cents: number | null | undefined): string {
  return cents ? `then ${money(cents)}` : ""
}
