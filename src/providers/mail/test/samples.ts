import type { MailTemplates } from "../templates"

const storefront_url = "http://localhost:8000"
const receipts_url = "http://localhost:8000/compte/recus"

/** Good data for each template. */
export const SAMPLES: MailTemplates = {
  "registration-received": { first_name: "Camille", communes: ["Aiguilhe", "Coubon"], storefront_url },
  "membership-approved": {
    first_name: "Camille",
    commune: "Aiguilhe",
    canteen_service: "Cantine",
    tariff: "Enfant",
    storefront_url,
  },
  "membership-refused": {
    first_name: "Camille",
    commune: "Coubon",
    canteen_service: "Cantine",
    reason: "Le justificatif de domicile date de plus de 3 mois.",
    storefront_url,
  },
  "password-reset": { reset_url: "http://localhost:8000/mot-de-passe?token=secret-token&email=a%40b.fr", minutes: 15 },
  "booking-confirmed": {
    first_name: "Camille",
    order_display_id: 42,
    lines: [
      { beneficiary: "Louane", canteen_service: "Cantine", dates: ["2027-01-04", "2026-12-03", "2026-12-04"], total_cents: 1140 },
      { beneficiary: "Théo", canteen_service: "Cantine", dates: ["2026-12-03"], total_cents: 380 },
    ],
    total_cents: 1520,
    wallet_cents: 1000,
    card_cents: 520,
    storefront_url,
    receipts_url,
  },
  "booking-cancelled": {
    first_name: "Camille",
    meals: [
      { beneficiary: "Louane", date: "2026-12-03", canteen_service: "Cantine", refund_cents: 380, refund_to: "wallet" },
      { beneficiary: "Théo", date: "2026-12-03", canteen_service: "Cantine", refund_cents: 570, refund_to: "card" },
    ],
    storefront_url,
    receipts_url,
  },
  "closure-refund": {
    first_name: "Camille",
    from: "2026-12-03",
    until: "2026-12-04",
    reason: "strike",
    note: "Préavis de grève national.",
    meals: [
      { beneficiary: "Louane", date: "2026-12-03", canteen_service: "Cantine", refund_cents: 380 },
      { beneficiary: "Théo", date: "2026-12-04", canteen_service: "Cantine", refund_cents: 570 },
    ],
    storefront_url,
    receipts_url,
  },
  "top-up-receipt": { first_name: "Camille", payee: "Régie du Puy", amount_cents: 123456, balance_cents: 5000, storefront_url, receipts_url },
  "quotient-accepted": { first_name: "Camille", commune: "Polignac", valid_until: "2027-08-31", storefront_url },
  "quotient-rejected": { first_name: "Camille", commune: "Polignac", reason: "L'attestation date de 2025.", storefront_url },
  "card-authorisation-cancelled": { first_name: "Camille", amount_cents: 1520, storefront_url },
  "waiting-list-offer": {
    first_name: "Camille",
    beneficiary: "Louane",
    canteen_service: "Cantine",
    date: "2026-12-03",
    price_cents: 380,
    offered_until: "2026-12-02T10:00:00+01:00",
    book_until: "2026-12-02T10:00:00+01:00",
    hours: 12,
    wallet_failed: true,
    storefront_url,
  },
  "waiting-list-taken": {
    first_name: "Camille",
    beneficiary: "Louane",
    canteen_service: "Cantine",
    date: "2026-12-03",
    price_cents: 380,
    cancel_until: "2026-12-02T23:00:00Z",
    storefront_url,
  },
  "waiting-list-expired": {
    first_name: "Camille",
    beneficiary: "Louane",
    canteen_service: "Cantine",
    date: "2026-12-03",
    by_rule: false,
    storefront_url,
  },
}
