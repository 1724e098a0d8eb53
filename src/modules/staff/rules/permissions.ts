export type Role = "platform_admin" | "platform_finance" | "manager" | "clerk" | "kitchen" | "finance"

const EVERY_PERMISSION = [
  "accounts.read",
  "memberships.decide",
  "attendance.read",
  "health.read",
  "diets.manage",
  "bookings.read",
  "bookings.cancel",
  "orders.read",
  "orders.refund",
  "wallets.read",
  "wallets.adjust",
  "payouts.manage",
  "receipts.read",
  "receipts.void",
  "settlements.read",
  "calendar.manage",
  "rulebooks.manage",
  "waiting_lists.read",
  "seat_refusals.read",
  "tariffs.manage",
  "documents.decide",
  "documents.require",
  "reviews.moderate",
  "public_pages.edit",
  "reconciliation.read",
  "reconciliation.run",
  "staff.manage",
  "audit.read",
  "second_factors.reset",
  "platform.manage",
] as const

export type Permission = (typeof EVERY_PERMISSION)[number]

/** What is the same for every commune: no town hall changes it. */
const OF_THE_PLATFORM: readonly Permission[] = ["platform.manage"]

/** What moves a family's money by hand, and what does not add up: who cashes it decides, never who books the meals. */
const OF_FINANCE: readonly Permission[] = ["wallets.adjust", "payouts.manage", "reconciliation.read", "reconciliation.run"]

/** What finance works with, whatever its communes. */
const MONEY: readonly Permission[] = ["orders.read", "orders.refund", "wallets.read", ...OF_FINANCE, "receipts.read", "receipts.void", "settlements.read"]

/** What feeds children: for who cooks and serves in their commune, never for the platform. */
const OF_THE_TABLE: readonly Permission[] = ["health.read"]

/** What each role may do on our pages. */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  platform_admin: EVERY_PERMISSION.filter((permission) => !OF_THE_TABLE.includes(permission)),
  platform_finance: ["bookings.read", ...MONEY],
  manager: EVERY_PERMISSION.filter((permission) => ![...OF_THE_PLATFORM, ...OF_FINANCE].includes(permission)),
  clerk: ["accounts.read", "memberships.decide", "attendance.read", "health.read", "bookings.read", "bookings.cancel", "waiting_lists.read", "documents.decide", "reviews.moderate"],
  kitchen: ["attendance.read", "health.read"],
  finance: MONEY,
}

/** Roles that see every commune: their grant lists none. */
const PLATFORM_ROLES: readonly Role[] = ["platform_admin", "platform_finance"]

/** The permissions of a role. */
export function permissionsOf(role: Role): Permission[] {
  return [...PERMISSIONS[role]]
}

/** Whether a role sees every commune. */
export function seesEveryCommune(role: Role): boolean {
  return PLATFORM_ROLES.includes(role)
}

/**
 * Whether a member of staff may move money at a payee: its wallets serve all of its communes, so that a grant on some of them is not enough.
 */
export function mayActOnPayee(
  staff: { role: Role; commune_ids: readonly string[]; payee_ids: readonly string[] },
  payee: { id: string; commune_ids: readonly string[] }
): boolean {
  if (seesEveryCommune(staff.role) || staff.payee_ids.includes(payee.id)) return true
  return payee.commune_ids.length > 0 && payee.commune_ids.every((id) => staff.commune_ids.includes(id))
}
