import type { means as FrenchMeans, receipts as French, subjects as FrenchSubjects, titles as FrenchTitles } from "../fr/receipts"

export const receipts: typeof French = {
  title: "My receipts",
  lead: "A receipt for each payment, each top-up and each refund. It is made out a few seconds afterwards.",
  ofOrder: "Receipts of this order",
  all: "All my receipts",
  empty: "Your receipts will appear here after your first payment.",
  emptyOfOrder: "The receipt of this order is not made out yet. It will appear here within a minute.",
  receipt: "Receipt",
  subject: "Subject",
  total: "Amount",
  voided: (number) => `Voided by receipt no. ${number}`,
  voidedBy: "This receipt is voided by",
  voids: "This document voids",
  number: (number) => `receipt no. ${number}`,
  numbered: (kind, number) => `${titles[kind]} no. ${number}`,
  payee: "Payment office (régie)",
  family: "Family",
  date: "Date",
  label: "Description",
  reason: "Reason",
  details: "Details",
  forWhom: "For",
  dates: "Dates",
  daysOf: (month, days) => `${month}: ${days.join(", ")}`,
  quantity: "Quantity",
  tariff: (commune, tariff) => `${commune}, rate ${tariff}`,
  amounts: "Amounts",
  pdf: "Download as PDF",
  gone: "Family whose account is deleted",
}

export const titles: typeof FrenchTitles = {
  order: "Receipt",
  top_up: "Receipt",
  refund: "Refund receipt",
  payout: "Pay-out receipt",
  adjustment: "Adjustment receipt",
  void: "Voiding receipt",
}

export const subjects: typeof FrenchSubjects = {
  order: "Payment for meals and services",
  top_up: "Wallet top-up",
  refund: "Refund",
  payout: "Wallet balance paid out",
  adjustment: "Wallet adjustment",
  void: "Voiding of a receipt",
}

export const means: typeof FrenchMeans = {
  order: { wallet: "Paid from the wallet", card: "Paid by card", total: "Total paid" },
  top_up: { wallet: "Added to the wallet", card: "Paid by card", total: "Total paid" },
  refund: { wallet: "Returned to the wallet", card: "Refunded to the card", total: "Total refunded" },
  payout: { wallet: "Taken from the wallet", card: "Refunded to the card", total: "Total paid out" },
  adjustment: { wallet: "Added to the wallet", card: "Card", total: "Total adjusted" },
  void: { wallet: "Wallet", card: "Card", total: "Total voided" },
}
