import { PAPER } from "../helpers/authorisation/towns"
import { DAYS } from "../helpers/canteens"
import { type Table, platform, staff, staffHere, townsOnly } from "./rules"

const RULEBOOK = {
  effective_from: "2027-06-01",
  time_zone: "Europe/Paris",
  service_days: ["mon"],
  book: { cutoff: { kind: "days_before", days: 1, at: "10:00" } },
  cancel: { cutoff: { kind: "days_before", days: 1, at: "10:00" } },
}
const WHY = { reason: "Une raison" }
const PRICE = { effective_from: "2027-06-01", pricing: { kind: "flat", cents: 100 } }
const BOUNDS = { name: "Régie", top_up_min_cents: 100, top_up_max_cents: 1_000, wallet_cap_cents: 10_000 }
const closing = ({ canteen_service }: { canteen_service: string }): object => ({ canteen_service_ids: [canteen_service], from: "2027-06-01", to: "2027-06-01", reason: "strike" })

const OFFICE = "manager clerk"
const MONEY = "manager finance platform_finance"
const CASH = "finance platform_finance"

/** Our pages for staff: the roles of each, and what of another commune is not found. */
export const CANTEEN_ADMIN: Table = {
  "GET /admin/canteen/me": { who: staff("manager clerk kitchen finance platform_finance") },

  "GET /admin/canteen/accounts": { who: staff(OFFICE) },
  "GET /admin/canteen/families/:id": { who: staffHere(OFFICE), of: "customer" },
  "POST /admin/canteen/families/:id/guardianships/:beneficiary_id/end": { who: staffHere(OFFICE), of: "customer", body: () => WHY },
  "POST /admin/canteen/accounts/:id/approve": { who: staffHere(OFFICE), of: "pending_customer" },
  "POST /admin/canteen/accounts/:id/refuse": { who: staffHere(OFFICE), of: "pending_customer", body: () => WHY },
  "GET /admin/canteen/memberships": { who: staff(OFFICE) },
  // Each id of its list is answered: another commune's is refused there as not found.
  "POST /admin/canteen/memberships/approve": { who: staff(OFFICE) },
  "POST /admin/canteen/memberships/:id/approve": { who: staffHere(OFFICE), of: "pending_membership" },
  "POST /admin/canteen/memberships/:id/refuse": { who: staffHere(OFFICE), of: "pending_membership", body: () => WHY },
  "GET /admin/canteen/documents": { who: staff(OFFICE) },
  "GET /admin/canteen/documents/:id/content": { who: staffHere(OFFICE), of: "document" },
  "POST /admin/canteen/documents/:id/accept": { who: staffHere(OFFICE), of: "document", body: () => ({ value: 400, valid_until: "2027-08-31" }) },
  "POST /admin/canteen/documents/:id/reject": { who: staffHere(OFFICE), of: "document", body: () => WHY },
  "POST /admin/canteen/documents/:id/ask-again": { who: staffHere(OFFICE), of: "document", body: () => WHY },
  "GET /admin/canteen/document-requirements": { who: staff("manager") },
  "POST /admin/canteen/document-requirements": { who: staffHere("manager"), of: "commune", body: ({ commune }) => ({ commune_id: commune, ...PAPER }) },
  "DELETE /admin/canteen/document-requirements/:id": { who: staffHere("manager"), of: "requirement" },

  "GET /admin/canteen/reviews": { who: staff(OFFICE) },
  "POST /admin/canteen/reviews/:id/publish": { who: staffHere(OFFICE), of: "review", body: () => ({ written_at: "2026-11-23T08:00:00Z" }) },
  "POST /admin/canteen/reviews/:id/refuse": { who: staffHere(OFFICE), of: "review", body: () => WHY },
  "POST /admin/canteen/reviews/:id/answer": { who: staffHere(OFFICE), of: "review", body: () => ({ answer: "Merci de votre avis." }) },

  "GET /admin/canteen/attendance": { who: staff("manager clerk kitchen") },
  // Nobody eats today: no reading of this table is recorded.
  "GET /admin/canteen/attendance/health": { who: townsOnly("manager clerk kitchen") },
  "GET /admin/canteen/seats": { who: staff("manager clerk kitchen") },
  "GET /admin/canteen/seat-refusals": { who: staff("manager") },
  "GET /admin/canteen/canteen-services/:id/waiting-list": { who: staffHere(OFFICE), of: "canteen_service", query: `?from=${DAYS.monday}&to=${DAYS.monday}` },
  "GET /admin/canteen/bookings": { who: staff("manager clerk platform_finance") },
  "POST /admin/canteen/bookings/cancel": { who: staffHere(OFFICE), of: "booking", body: ({ booking }) => ({ booking_ids: [booking], refund_to: "wallet", ...WHY }) },

  "GET /admin/canteen/orders": { who: staff(MONEY) },
  "GET /admin/canteen/orders/:id": { who: staffHere(MONEY), of: "order" },
  "POST /admin/canteen/orders/:id/refunds": { who: staffHere(MONEY), of: "order", body: () => ({ amount_cents: 100, refund_to: "wallet", ...WHY }) },
  "GET /admin/canteen/wallets": { who: staff(MONEY) },
  "GET /admin/canteen/wallets/:id/entries": { who: staffHere(MONEY), of: "wallet" },
  "POST /admin/canteen/wallets/:id/adjustments": { who: staffHere(CASH), of: "wallet", body: () => ({ amount_cents: 100, ...WHY }) },
  "GET /admin/canteen/payouts": { who: staff(CASH) },
  "POST /admin/canteen/payouts/:id/paid": { who: staffHere(CASH), of: "payout", body: () => ({ paid_on: DAYS.today }) },
  "GET /admin/canteen/receipts": { who: staff(MONEY) },
  "GET /admin/canteen/receipts/:id/pdf": { who: staffHere(MONEY), of: "receipt" },
  "POST /admin/canteen/receipts/:id/void": { who: staffHere(MONEY), of: "receipt", body: () => WHY },
  "GET /admin/canteen/settlements": { who: staff(MONEY), query: "?from=2026-11-01&to=2026-11-30" },
  "GET /admin/canteen/settlements.csv": { who: staff(MONEY), query: "?from=2026-11-01&to=2026-11-30" },
  "GET /admin/canteen/reconciliation": { who: staff(CASH) },
  "POST /admin/canteen/reconciliation/run": { who: staff(CASH) },
  "POST /admin/canteen/reconciliation/:id/accept": { who: staffHere(CASH), of: "difference", body: () => WHY },

  "GET /admin/canteen/canteen-services": { who: staff("manager") },
  "POST /admin/canteen/canteen-services": {
    who: staffHere("manager"),
    of: "commune",
    body: ({ commune }) => ({ commune_id: commune, name: "Garderie", slug: "garderie", tariffs: [{ label: "Enfant", audience: "child", pricing: PRICE.pricing }], rulebook: RULEBOOK }),
  },
  "POST /admin/canteen/canteen-services/:id": { who: staffHere("manager"), of: "canteen_service", body: () => ({ nature: "childcare" }) },
  "GET /admin/canteen/canteen-services/:id/rulebooks": { who: staffHere("manager"), of: "canteen_service" },
  "POST /admin/canteen/canteen-services/:id/rulebooks": { who: staffHere("manager"), of: "canteen_service", body: () => ({ rulebook: RULEBOOK }) },
  "DELETE /admin/canteen/rulebooks/:id": { who: staffHere("manager"), of: "rulebook" },
  "POST /admin/canteen/rulebooks/preview": {
    who: staffHere("manager"),
    of: "canteen_service",
    body: ({ canteen_service }) => ({ canteen_service_id: canteen_service, rulebook: RULEBOOK, from: "2027-06-01", to: "2027-06-30" }),
  },
  "GET /admin/canteen/tariffs": { who: staff("manager") },
  "POST /admin/canteen/tariffs": { who: staffHere("manager"), of: "tariff", body: ({ tariff }) => ({ tariff_id: tariff, ...PRICE }) },
  "GET /admin/canteen/canteen-services/:id/meal-days": { who: staffHere("manager"), of: "canteen_service" },
  "POST /admin/canteen/meal-days": { who: staffHere("manager"), of: "canteen_service", body: (own) => ({ canteen_service_id: own.canteen_service, dates: [DAYS.thursday], capacity: 9 }) },
  "GET /admin/canteen/closures": { who: staff("manager") },
  "POST /admin/canteen/closures/preview": { who: staffHere("manager"), of: "canteen_service", body: closing },
  "POST /admin/canteen/closures": { who: staffHere("manager"), of: "canteen_service", body: closing },
  "DELETE /admin/canteen/closures/:id": { who: staffHere("manager"), of: "closure" },
  "POST /admin/canteen/extra-days": { who: staffHere("manager"), of: "canteen_service", body: (own) => ({ canteen_service_id: own.canteen_service, date: "2026-12-09" }) },
  "DELETE /admin/canteen/extra-days/:id": { who: staffHere("manager"), of: "extra_day" },

  "GET /admin/canteen/staff": { who: staff("manager") },
  "POST /admin/canteen/staff": { who: staffHere("manager"), of: "commune", body: ({ commune }) => ({ email: "nouvelle@mairie.test", role: "clerk", commune_ids: [commune] }) },
  "DELETE /admin/canteen/staff/:id": { who: staffHere("manager"), of: "member" },
  "DELETE /admin/canteen/staff/invitations/:id": { who: staffHere("manager"), of: "invitation" },
  "POST /admin/canteen/staff/invitations/:id/resend": { who: staffHere("manager"), of: "invitation" },
  "GET /admin/canteen/audit": { who: staff("manager") },
  "GET /admin/canteen/diets": { who: staff("manager") },
  "POST /admin/canteen/diets": { who: staffHere("manager"), of: "commune", body: ({ commune }) => ({ commune_id: commune, label: "Sans poisson" }) },
  "POST /admin/canteen/diets/:id": { who: staffHere("manager"), of: "diet", body: () => ({ retired: true }) },
  "DELETE /admin/canteen/diets/:id": { who: staffHere("manager"), of: "diet" },

  "GET /admin/canteen/communes": { who: platform },
  "POST /admin/canteen/communes": { who: platform, body: ({ payee }) => ({ name: "Colmar", slug: "colmar", zone: "B", payee_id: payee }) },
  "GET /admin/canteen/public-pages": { who: staff("manager") },
  "POST /admin/canteen/public-pages/:id": { who: staffHere("manager"), of: "commune", body: () => ({ opening_hours: "De 9 h à 12 h" }) },
  "GET /admin/canteen/public-pages/:id/logo": { who: staff("manager") },
  "POST /admin/canteen/public-pages/:id/logo": { who: staff("manager") },
  "DELETE /admin/canteen/public-pages/:id/logo": { who: staffHere("manager"), of: "commune" },
  "POST /admin/canteen/communes/:id": { who: platform, of: "commune", body: () => ({ zone: "B" }) },
  "GET /admin/canteen/retention": { who: platform },
  "GET /admin/canteen/payees": { who: platform },
  "POST /admin/canteen/payees": { who: platform, body: () => ({ ...BOUNDS, slug: "regie" }) },
  "POST /admin/canteen/payees/:id": { who: platform, of: "payee", body: () => BOUNDS },
  "GET /admin/canteen/second-factors": { who: staff("manager") },
  "POST /admin/canteen/second-factors/:id/reset": { who: staff("manager") },
  "GET /admin/canteen/api-keys": { who: platform },
  "POST /admin/canteen/api-keys": { who: platform, body: ({ commune }) => ({ title: "Borne", role: "kitchen", commune_ids: [commune] }) },
  "DELETE /admin/canteen/api-keys/:id": { who: platform },
  "GET /admin/canteen/school-calendars": { who: platform },
  "POST /admin/canteen/school-calendars": { who: platform, body: () => ({ content: "[]" }) },
}
