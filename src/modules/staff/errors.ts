import { CanteenError } from "../../types/canteen-error"
import type { Role } from "../../types/http"

/** 400: a commune's role without a commune would see nothing, or everything. */
export function communesRequired(role: Role): CanteenError {
  return new CanteenError("invalid_data", "grant.communes_required", `The role "${role}" needs at least one commune`, {
    field: "commune_ids",
  })
}

/** 400: a role that may do more than whoever gives it. */
export function roleNotYours(role: Role, allowed: Role[]): CanteenError {
  return new CanteenError("not_allowed", "invitation.role_refused", `You cannot give the role "${role}": it may do what you may not`, { field: "role", allowed })
}

/** 400: the address works here already, or is asked already. */
export function alreadyHere(email: string, code: "staff.already_member" | "invitation.waiting"): CanteenError {
  return new CanteenError("not_allowed", code, `"${email}" is a member of your team, or invited to it, already`, { field: "email" })
}

/** 400: the link was used, withdrawn, replaced, is too old, or never was. */
export function invitationEnded(): CanteenError {
  return new CanteenError("not_allowed", "invitation.ended", "This invitation was used, withdrawn or replaced, or is too old")
}

/** 400: the address opens a family's account, and staff never shares a login with a family. */
export function addressOfFamily(): CanteenError {
  return new CanteenError("not_allowed", "invitation.address_of_family", "This address belongs to a family's account: ask to be invited at another one")
}

/** 400: a person has one role, in all of its communes. */
export function otherRole(): CanteenError {
  return new CanteenError("not_allowed", "invitation.other_role", "You have another role already: ask to be invited with that role, or at another address")
}

/** 400: nobody would be left to run a commune, or the platform. */
export function lastManager(where: string): CanteenError {
  return new CanteenError("not_allowed", "staff.last_manager", `"${where}" would have nobody left to manage it: invite somebody else first`)
}
