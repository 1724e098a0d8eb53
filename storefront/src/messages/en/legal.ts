import type { kept as FrenchKept, legal as French } from "../fr/legal"

export const legal: typeof French = {
  keptTitle: "For how long",
  keptLead: "Each night, data is removed, or emptied of what names you, once the period set on this service is over:",
  keptDown: "The periods cannot be shown at the moment. Try again in a few minutes.",
  receipts: "Receipts and the accounts that they prove are kept for ten years, as the law demands.",
  days: (count) => `${String(count)}\u00a0days`,
  cookiesTitle: "Cookies",
  cookiesLead: "We only set necessary cookies, which no script and no other site reads. No audience measurement, no advertising.",
  cookies: [
    { name: "canteen_session", use: "your login", time: "one day" },
    { name: "canteen_carts", use: "your baskets", time: "thirty days" },
    { name: "canteen_card", use: "the card payment under way", time: "half an hour" },
    { name: "canteen_notice", use: "the message of a payment that did not succeed", time: "ten minutes" },
  ],
  stored: "An unfinished registration and the ticked days are kept in your browser, and only there.",
}

export const kept: typeof FrenchKept = {
  documents_rejected: "Refused documents",
  documents_expired: "Accepted documents, once expired",
  health: "Allergies and PAI, after the last service",
  diets: "Diets, after the last service",
  waiting_list: "Ended waiting lists",
  carts: "Email address of abandoned baskets",
  logins: "Logins",
  calendar_feeds: "Calendar addresses that nobody reads",
  mails: "Content of emails sent",
  bank_accounts: "IBANs of transfers made",
  staff_invitations: "Invitations of staff",
  accounts: "Closed or refused accounts, since the last login",
}
