import { longDate } from "@/format/days"
import { money } from "@/format/money"
import type { quotient as French } from "../fr/quotient"
import { locale } from "./locale"

const euros = (value: number): string => `€${new Intl.NumberFormat(locale.tag).format(value)}`

export const quotient: typeof French = {
  title: "Family income bracket",
  lead: "In these communes, the price of a meal follows your income (quotient familial). Send your certificate from CAF or MSA: the town hall checks it, then your next bookings are at the right price.",
  empty: "None of your communes takes the income bracket into account: your prices do not depend on it.",
  toServices: "See my services",
  current: (value, until) => `Income bracket in use: ${euros(value)}, for meals until ${longDate(until)}.`,
  none: "No income bracket in use: you pay the rate without one.",
  pendingTitle: "Waiting for the town hall",
  pending: (value, day) => `You sent an income bracket of ${euros(value)} on ${longDate(day)}. You will get the answer by email.`,
  acceptedTitle: "Request accepted",
  accepted: (day) => `The town hall answered on ${longDate(day)}.`,
  rejectedTitle: "Request refused",
  rejected: "Reason:",
  askedAgainTitle: "The town hall asks you for a new document",
  rejectedNext: "You can send another document.",
  seeDocument: "See the document sent",
  pricesCaption: (commune) => `Price of a meal, ${commune}`,
  tariff: "Situation",
  without: "Without an income bracket",
  now: "You pay",
  lowest: "At the lowest",
  formTitle: "Send my income bracket",
  renewTitle: "Send a new income bracket",
  value: "Quotient familial",
  valueHint: "The amount in euros written on the certificate, for example 612. Cents do not count.",
  file: "Certificate",
  fileHint: "PDF, or a JPEG or PNG photo, 5 MB at most. Only the town hall reads it.",
  send: "Send to the town hall",
  effect: "Meals already paid keep their price.",
  valueInvalid: "Write an amount in euros, for example 612 or 612.40.",
  fileMissing: "Choose the certificate, or take a photo of it.",
  fileTooLarge: "This file is over 5 MB. Take a lighter photo, or a PDF.",
  calendar: (cents) => `Rate without an income bracket: ${money(cents)}.`,
  calendarAsk: "Send your income bracket to pay according to your income.",
  calendarWaits: "Your income bracket is waiting for the town hall’s answer; meals paid until then keep their price.",
}
