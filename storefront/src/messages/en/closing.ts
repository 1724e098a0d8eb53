import { money } from "@/format/money"
import type { closing as French } from "../fr/closing"
import { meals } from "./common"

export const closing: typeof French = {
  title: "Close my account",
  lead: "Whatever is left in your wallet is paid back to you. You can still see your orders and receipts.",
  link: "Close my account",
  linkText: "Moving away, or your children no longer eat there?",
  mealsTitle: (count) => `${meals(count)} still to come`,
  mealsText: "Cancel your meals to come first: their money returns to your wallet, then is paid back to you with the rest.",
  mealsLink: "See my bookings",
  what: "What will happen",
  services: "Your services and weekly patterns end; you leave the waiting lists.",
  back: (payee, cents) => `${payee}: ${money(cents)} is paid back to you`,
  nothing: "Your wallet is empty: there is nothing to pay back.",
  sure: "I understand: I will not be able to book any more.",
  sureMissing: "Tick this box to close your account.",
  close: "Close my account",
  keep: "Keep my account",
  done: "Your account is closed. An email confirms it.",
}
