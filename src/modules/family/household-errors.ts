import { CanteenError } from "../../types/canteen-error"

/** 400: an adult who eats answers for itself. */
export function childOnly(): CanteenError {
  return new CanteenError("not_allowed", "guardian.child_only", "Only a child can have a second guardian")
}

/** 400: a child has two households at most. */
export function twoGuardians(): CanteenError {
  return new CanteenError("not_allowed", "guardian.already_two", "This child has two guardians already")
}

/** 400: nobody is the second household of its own child. */
export function ownAddress(): CanteenError {
  return new CanteenError("invalid_data", "guardian.own_address", "email is your own address: give the other guardian's", { field: "email" })
}

/** 400: a child without guardian would be nobody's. */
export function lastGuardian(): CanteenError {
  return new CanteenError("not_allowed", "guardian.last", "This child has no other guardian")
}

/** 404: used, withdrawn, too old or never sent: all the same to whoever holds the link. */
export function invitationEnded(): CanteenError {
  return new CanteenError("not_found", "guardian_invitation.ended", "This invitation was used, withdrawn or is too old: ask for another one")
}

/** 403: the link was mailed to another address than the caller's. */
export function invitationOfOtherAddress(): CanteenError {
  return new CanteenError("forbidden", "guardian_invitation.other_address", "This invitation was sent to another address: log in with that one")
}

/** 400: a custody calendar is between two guardians. */
export function custodyOfOne(): CanteenError {
  return new CanteenError("not_allowed", "custody.one_guardian", "This child has one guardian: invite the other one first")
}

/** 400: one day cannot be two exceptions. */
export function exceptionsOverlap(): CanteenError {
  return new CanteenError("invalid_data", "custody.exceptions_overlap", "exceptions must not overlap", { field: "exceptions" })
}

/** 409: the proposal was answered or replaced: who answers says yes to what it saw. */
export function custodyChanged(): CanteenError {
  return new CanteenError("conflict", "custody.changed", "This proposal is no longer the one that waits: read it again")
}

/** 400: the other guardian answers. */
export function ownProposal(): CanteenError {
  return new CanteenError("not_allowed", "custody.own_proposal", "This is your own proposal: the other guardian answers it")
}
