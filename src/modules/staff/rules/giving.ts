import { type Role, permissionsOf, seesEveryCommune } from "./permissions"

const ROLES: readonly Role[] = ["manager", "clerk", "kitchen", "finance", "platform_finance", "platform_admin"]

/** The roles that a member of staff may give: those that may do nothing which it may not do itself. */
export function rolesGivenBy(role: Role): Role[] {
  const own = permissionsOf(role)
  if (!own.includes("staff.manage")) return []
  return ROLES.filter((one) => (seesEveryCommune(role) || !seesEveryCommune(one)) && permissionsOf(one).every((permission) => own.includes(permission)))
}
