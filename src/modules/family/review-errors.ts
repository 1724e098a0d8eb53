import { CanteenError } from "../../types/canteen-error"

/** 403: only who eats there knows. */
export function membersOnly(canteenServiceId: string): CanteenError {
  return new CanteenError("forbidden", "review.members_only", `Only an approved member of the canteen service "${canteenServiceId}" may review it`)
}

/** 409: one review a school year; the one that is there can be changed. */
export function reviewExists(schoolYear: number): CanteenError {
  return new CanteenError("conflict", "review.exists", `This family has reviewed the service for the school year ${schoolYear}-${schoolYear + 1} already: change that review`)
}

/** 409: it was decided, or written anew, in the meantime. */
export function reviewDecided(id: string): CanteenError {
  return new CanteenError("conflict", "review.already_decided", `Review "${id}" is no longer what this decision is about: read it again`)
}

/** 409: families read an answer below its review. */
export function reviewNotPublished(id: string): CanteenError {
  return new CanteenError("conflict", "review.not_published", `Review "${id}" is not published: there is nothing to answer yet`)
}
