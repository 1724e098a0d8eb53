export type Role = "platform_admin" | "platform_finance" | "manager" | "clerk" | "kitchen" | "finance"

const EVERY_PERMISSION = [
  "accounts.read",
  "memberships.decide",
  "attendance.read",
  "bookings.read",
  "orders.read",
  "wallets.read",
  "receipts.read",
  "receipts.void",
  "settlements.read",
  "calendar.manage",
  "rulebooks.manage",
  "waiting_lists.read",
  "seat_refusals.read",
  "tariffs.manage",
  "documents.decide",
  "platform.manage",
] as const

export type Permission = (typeof EVERY_PERMISSION)[number]

/** What is the same for every commune: no town hall changes it. */
const OF_THE_PLATFORM: readonly Permission[] = ["platform.manage"]

/** What finance works with, whatever its communes. */
const MONEY: readonly Permission[] = ["orders.read", "wallets.read", "receipts.read", "receipts.void", "settlements.read"]

/** What each role may do on our pages. */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  platform_admin: EVERY_PERMISSION,
  platform_finance: ["bookings.read", ...MONEY],
  manager: EVERY_PERMISSION.filter((permission) => !OF_THE_PLATFORM.includes(permission)),
  clerk: ["accounts.read", "memberships.decide", "attendance.read", "bookings.read", "waiting_lists.read", "documents.decide"],
  kitchen: ["attendance.read"],
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
