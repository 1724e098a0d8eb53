import { money } from "@/format/money"
import type { payment as French, thanks as FrenchThanks } from "../fr/payment"
import { days, listing, meals } from "./common"

/** "12 minutes" from two minutes on, then "1 minute 05" and "45 seconds". */
function timeLeft(seconds: number): string {
  if (seconds >= 120) return `${Math.floor(seconds / 60)} minutes`
  if (seconds >= 60) return `1 minute ${String(seconds - 60).padStart(2, "0")}`
  return seconds === 1 ? "1 second" : `${seconds} seconds`
}

export const payment: typeof French = {
  title: "Choose how to pay",
  emptyTitle: "Your basket",
  empty: "Your basket is empty. Choose days on the calendar: they will come here.",
  product: "Product",
  unitPrice: "Unit price",
  quantity: "Quantity",
  total: "Total",
  caption: (count) => `Summary of your booking, ${meals(count)}`,
  beneficiaries: (names) => `For: ${names.join(", ")}`,
  dates: (dates) => `Dates: ${dates.join(", ")}`,
  manyDates: (count, first, last) => `${days(count)}, from ${first} to ${last}`,
  totalProducts: "Products in all",
  grandTotal: "TOTAL",
  walletPart: "Wallet",
  restByCard: "Left to pay by card",
  balance: (cents) => `Your wallet’s balance: ${money(cents)}.`,
  balanceAfter: (cents) => `After this payment: ${money(cents)}.`,
  lacking: (cents) => `${money(cents)} is missing to pay everything from your wallet.`,
  topUp: "Top up my credit",
  payWallet: "Pay from my wallet",
  payCard: "Pay by card",
  applyWallet: (cents) => `Use my balance of ${money(cents)}, the rest by card`,
  releaseWallet: "Do not use my wallet",
  walletQuick: "At once, without typing a card.",
  cardSecure: "On a secure page; we never see your card number.",
  refresh: "Update the basket’s prices",
  continue: "Go on booking",
  modify: (service) => `Change ${service}`,
  modifyShort: "Change",
  heldFor: (seconds) => `These meals are kept for you for another ${timeLeft(seconds)}.`,
  extendHold: "Keep them longer",
  holdEnded: "These meals are no longer kept for you: the time to pay is over. Nothing was charged and your basket is as you left it. When you pay, the seats that are still free are yours.",
  twoBaskets: "Your meals depend on two payment offices, each of which cashes its own money: they make two orders, to be paid one after the other.",
  basketOf: (communes) => `Basket for ${listing(communes)}`,
  refusedTitle: "These meals can no longer be booked:",
  cardTitle: "Payment by card",
  cardLead: "Your card is typed at the payment provider’s. We never see its number.",
  cardFailed: "The payment did not succeed. Nothing was charged: check the card or try another one.",
  pay: "Pay",
  leaveCard: "Back to the basket without paying",
}

export const thanks: typeof FrenchThanks = {
  title: "Your booking is confirmed",
  lead: (display, cents) => `Order no. ${display}, ${money(cents)}. A confirmation email is on its way to you.`,
  meals: "Meals booked",
  toBookings: "See my bookings",
  toAccount: "Go to my account",
}
