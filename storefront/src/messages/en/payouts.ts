import { money } from "@/format/money"
import type { payouts as French } from "../fr/payouts"

export const payouts: typeof French = {
  title: "Take my credit back",
  lead: "Your credit does not expire. You can take it back whenever you like: first to the cards that topped it up, the rest by bank transfer.",
  link: "Take my credit back",
  empty: "Your wallet is empty: there is nothing to take back.",
  balance: (cents) => `Balance: ${money(cents)}`,
  toCard: (cents) => `${money(cents)} to the card that topped up, within 5 to 10 days`,
  toAccount: (cents) => `${money(cents)} by bank transfer, made by the payment office`,
  amount: "Amount to take back, in euros",
  amountHint: (cents) => `Up to ${money(cents)}.`,
  iban: "IBAN",
  ibanHint: (cardCents) => (cardCents > 0 ? `For what exceeds ${money(cardCents)}, which your card cannot take back.` : "The account to which the transfer goes."),
  holder: "Account holder",
  ibanInvalid: "This IBAN is not valid. Copy it from your bank details.",
  ask: "Take this sum back",
  warning: "The sum leaves your wallet at once. Meals already paid stay booked.",
  done: (cents) => `${money(cents)} is being paid back to you. An email confirms it.`,
  past: "Earlier requests",
  pastAsked: (day, cents) => `${day}: ${money(cents)}`,
  cardDone: (cents) => `${money(cents)} returned to the card`,
  cardPending: (cents) => `${money(cents)} on its way to the card`,
  transferDue: (cents, iban) => `${money(cents)} to be transferred to ${iban}`,
  transferPaid: (cents, iban, day) => `${money(cents)} transferred to ${iban} on ${day}`,
  back: "Back to the wallet",
}
