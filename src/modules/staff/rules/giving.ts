import { type Role, permissionsOf, seesEveryCommune } from "./permissions"

const ROLES: readonly Role[] = ["manager", "clerk", "kitchen", "finance", "platform_finance", "platform_admin"]

/**
 * The roles that a member of staff may give: those that may do nothing which it may not do itself. The platform's administrator gives every one, also those
 * that sit at a table with children whose health is none of the platform's business.
 */
export function rolesGivenBy(role: Role): Role[] {
  if (role === "platform_admin") return [...ROLES]
  const own = permissionsOf(role)
  if (!own.includes("staff.manage")) return []
  return ROLES.filter((one) => (seesEveryCommune(role) || !seesEveryCommune(one)) && permissionsOf(one).every((permission) => own.includes(permission)))
}
