import type { Cents, Day, Instant, Named, Page } from "./common"
import type { BookingStatus, CancelRequest } from "./booking"
import type { KnownDiet } from "./care"
import type { AccountStatus, Beneficiary, Membership, MembershipStatus, Person } from "./family"

export type Role = "platform_admin" | "platform_finance" | "manager" | "clerk" | "kitchen" | "finance"
export type Permission =
  | "accounts.read"
  | "memberships.decide"
  | "attendance.read"
  | "health.read"
  | "diets.manage"
  | "bookings.read"
  | "bookings.cancel"
  | "orders.read"
  | "orders.refund"
  | "wallets.read"
  | "wallets.adjust"
  | "payouts.manage"
  | "receipts.read"
  | "receipts.void"
  | "settlements.read"
  | "calendar.manage"
  | "platform.manage"
  | "rulebooks.manage"
  | "waiting_lists.read"
  | "seat_refusals.read"
  | "tariffs.manage"
  | "documents.decide"
  | "reviews.moderate"
  | "public_pages.edit"
  | "documents.require"
  | "reconciliation.read"
  | "reconciliation.run"
  | "staff.manage"
  | "audit.read"
  | "second_factors.reset"

/** GET /admin/canteen/me */
export type MeResponse = {
  grant: { role: Role; commune_ids: string[] }
  communes: (Named & { slug: string; canteen_services: (Named & { slug: string; offered_on: string | null })[] })[]
  permissions: Permission[]
}

/** GET /admin/canteen/second-factors: those of the staff whose second factor the caller may take away. */
export type AdminSecondFactor = {
  user_id: string
  email: string
  first_name: string
  last_name: string
  role: Role
  communes: Named[]
  /** Whether the role must have one. */
  is_required: boolean
  /** Since when there is one; null without. */
  enabled_at: Instant | null
}
export type AdminSecondFactorsResponse = { second_factors: AdminSecondFactor[] }
/** POST /admin/canteen/second-factors/:user_id/reset */
export type SecondFactorResetResponse = { user_id: string; was_enabled: boolean }

export type FamilyRef = { customer_id: string; first_name: string; last_name: string; email: string; phone: string | null }

/** GET /admin/canteen/memberships?status&q&limit&offset */
export type AdminMembership = {
  id: string
  status: MembershipStatus
  reason: string | null
  created_at: Instant
  decided_at: Instant | null
  commune: Named
  canteen_service: Named
  tariff: { id: string; label: string; price_cents: Cents }
  family: FamilyRef
  account_status: AccountStatus
  beneficiaries: { first_name: string; last_name: string; birth_date: Day | null }[]
}
export type AdminMembershipsResponse = { memberships: AdminMembership[] } & Page
/** POST /admin/canteen/memberships/:id/approve, /refuse `{ reason }` */
export type AdminMembershipResponse = { membership: AdminMembership }
/** POST /admin/canteen/memberships/approve `{ ids }`: what could not be approved is listed, the others stand. */
export type ApproveManyResponse = {
  approved: AdminMembership[]
  refused: { id: string; code: string; message: string }[]
}

/** GET /admin/canteen/accounts?status&q&limit&offset */
export type AdminAccount = FamilyRef & {
  status: AccountStatus
  created_at: Instant
  beneficiaries_count: number
  memberships: { id: string; status: MembershipStatus; canteen_service: Named; tariff: { id: string; label: string } }[]
}
export type AdminAccountsResponse = { accounts: AdminAccount[] } & Page
/** POST /admin/canteen/accounts/:id/approve, /refuse `{ reason }` */
export type AdminAccountResponse = { account: AdminAccount }

/** GET /admin/canteen/families/:customer_id — limited to the caller's communes. */
export type AdminFamily = {
  customer_id: string
  status: AccountStatus
  person: Person
  created_at: Instant
  /** With the other families that answer for a child, of those that asked the caller's communes for something. */
  beneficiaries: (Beneficiary & { other_guardians: FamilyRef[] })[]
  memberships: Membership[]
}
export type AdminFamilyResponse = { family: AdminFamily }

/** GET /admin/canteen/attendance?date&canteen_service_id — kitchen gets an initial in place of the last name. */
export type AttendanceRow = {
  booking_id: string
  beneficiary: { id: string; first_name: string; last_name: string; birth_date: Day | null }
  canteen_service: Named
  tariff: { id: string; label: string }
  /** What it eats at this commune's tables. */
  diet: KnownDiet | null
  status: BookingStatus
}
/** `health_revision` changes with the health data of whoever eats: then it is read again. */
export type AttendanceResponse = { date: Day; attendance: AttendanceRow[]; count: number; health_revision: string }

/** GET /admin/canteen/bookings?date&from&to&customer_id&order_id&status&limit&offset */
export type AdminBooking = {
  id: string
  date: Day
  status: BookingStatus
  price_cents: Cents
  /** What the rulebook gives back if the meal is cancelled now: nothing once it stays due. Null when it cannot be cancelled. */
  refund_now_cents: Cents | null
  /** Of a cancelled meal: what came back, and why staff cancelled it. */
  refund_cents: Cents | null
  cancel_reason: string | null
  order_id: string | null
  order_display_id: number | null
  beneficiary: { id: string; first_name: string; last_name: string }
  canteen_service: Named
  commune: Named
  tariff: { id: string; label: string }
  family: FamilyRef
}
export type AdminBookingsResponse = { bookings: AdminBooking[] } & Page
/** POST /admin/canteen/bookings/cancel: answers a `CancelResponse`. With `waive_cutoff` all that was paid comes back, else what the rulebook gives. */
export type AdminCancelRequest = CancelRequest & { waive_cutoff?: boolean; reason: string }

/** GET /admin/canteen/orders?from&to&q&limit&offset — only the lines and cents of the caller's communes. */
export type AdminOrder = {
  id: string
  display_id: number
  created_at: Instant
  family: FamilyRef
  communes: Named[]
  meals_count: number
  total_cents: Cents
  wallet_cents: Cents
  card_cents: Cents
  refunded_cents: Cents
}
export type AdminOrdersResponse = { orders: AdminOrder[] } & Page
/** GET /admin/canteen/orders/:id */
export type AdminOrderResponse = { order: AdminOrder & { bookings: AdminBooking[] } }

/** POST /admin/canteen/orders/:id/refunds — money back without cancelling a meal. */
export type OrderRefundRequest = { amount_cents: Cents; refund_to: "wallet" | "card"; reason: string }
export type OrderRefundResponse = { refund: { id: string; amount_cents: Cents; refund_to: "wallet" | "card" } }
