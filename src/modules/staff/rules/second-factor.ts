import type { Role } from "./permissions"

/** A factor in use, and since when: codes that were given before it were those of another one. */
export type FactorSince = { created_at: Date }

export type Entry = "in" | "code" | "enrolment"

/**
 * How far a member of staff gets: whoever has a factor only with a code of it, also where a session or a token is older than the factor; whoever must have one and
 * has none only to its enrolment.
 */
export function entryOf({ isRequired, factor, codeGivenAt }: { isRequired: boolean; factor: FactorSince | null; codeGivenAt: Date | null }): Entry {
  if (factor) return codeGivenAt !== null && codeGivenAt >= factor.created_at ? "in" : "code"
  return isRequired ? "enrolment" : "in"
}

type Member = { user_id: string; role: Role; commune_ids: readonly string[] }

const OF_A_MANAGER: readonly Role[] = ["clerk", "kitchen"]

/** Whether someone may take another's factor away: a platform admin everyone's, a manager those of the clerks and kitchens of its communes alone; nobody their own. */
export function mayResetFactor(staff: Member, of: Member): boolean {
  if (staff.user_id === of.user_id) return false
  if (staff.role === "platform_admin") return true
  return staff.role === "manager" && OF_A_MANAGER.includes(of.role) && of.commune_ids.every((id) => staff.commune_ids.includes(id))
}
