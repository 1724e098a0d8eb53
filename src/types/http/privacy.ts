import type { Allergen } from "./care"
import type { Day, Instant } from "./common"

/** Something that a family agreed to or refused, to which text, and when. No version: the answer is older than the versions of its text. */
export type ConsentGiven = { kind: "terms" | "newsletter" | "partner_offers" | "health"; given: boolean; version: string | null; at: Instant; beneficiary_id: string | null }

/** A row of a section: the columns of docs/rights.md. */
export type ExportRow = Record<string, unknown> & { id: string }

/** What a guardian told of someone's health, in clear. */
export type ExportedHealth = { beneficiary_id: string; allergens: Allergen[]; pai: { until: Day } | null; consent_version: string; consent_at: Instant; consent_by_you: boolean }

export type ExportSection =
  | "person"
  | "account"
  | "beneficiaries"
  | "guardianships"
  | "guardian_invitations"
  | "custody_plans"
  | "shared_acts"
  | "diets"
  | "memberships"
  | "documents"
  | "reviews"
  | "quotients"
  | "bookings"
  | "waiting_list"
  | "rhythms"
  | "refused_seats"
  | "wallets"
  | "wallet_entries"
  | "wallet_adjustments"
  | "top_ups"
  | "payouts"
  | "payout_refunds"
  | "receipts"
  | "carts"
  | "checkouts"
  | "orders"
  | "refunds"
  | "payments"
  | "card_accounts"
  | "addresses"
  | "cart_addresses"
  | "order_addresses"
  | "account_checks"
  | "mails"
  | "address_changes"
  | "calendar_feeds"
  | "logins"
  | "staff_acts"
  | "erasures"

/** Everything that is held on a family. Sections list the oldest first; `names` says what the ids in them mean. */
export type FamilyExport = {
  format: "cantine-facile/1"
  made_at: Instant
  customer_id: string
  consents: ConsentGiven[]
  health: ExportedHealth[]
  sections: Record<ExportSection, ExportRow[]>
  names: Record<string, string>
}

/** GET /store/canteen/account/export */
export type ExportResponse = { export: FamilyExport }

/** What stands in the way of an erasure, and how many of them. */
export type ErasureHindrance = { code: "account_open" | "meals_to_come" | "wallet_not_empty" | "payment_in_flight" | "transfer_due"; count: number }

/** GET, POST and DELETE /store/canteen/account/erasure. `asked` until it is carried out, some time after `due_at`; it can be taken back until then. */
export type ErasureResponse = { erasure: { asked: { at: Instant; due_at: Instant } | null; hindrances: ErasureHindrance[]; delay_days: number } }
/** POST /store/canteen/account/erasure */
export type ErasureRequest = { password: string }

export type RetainedKind =
  | "documents_rejected"
  | "documents_expired"
  | "health"
  | "diets"
  | "waiting_list"
  | "carts"
  | "logins"
  | "calendar_feeds"
  | "mails"
  | "bank_accounts"
  | "staff_invitations"
  | "accounts"

/** GET /store/canteen/retention: `days` count from the end of the data's use */
export type RetentionPeriodsResponse = { periods: { kind: RetainedKind; days: number }[] }

/** One kind of data, how long it is kept, and what the last purge did about it. `days` count from the end of its use. */
export type RetentionKind = { kind: RetainedKind; days: number; last: { ran_at: Instant; purged: number; oldest_at: Instant | null } | null; purged_total: number }
/** GET /admin/canteen/retention */
export type RetentionResponse = { kinds: RetentionKind[]; waiting_erasures: number }
