import { CanteenError } from "../../types/canteen-error"
import { ALLERGENS, DOCUMENT_TYPES, EARLIEST_BIRTH, RELATIONSHIPS } from "./rules"

/** 403: the customer never registered as a family. */
export function accountMissing(): CanteenError {
  return new CanteenError("forbidden", "account.missing", "This customer has no family account: register first")
}

/** 403: the family account was closed; nothing can be asked with it any more. */
export function accountClosed(): CanteenError {
  return new CanteenError("forbidden", "account.closed", "This family account is closed")
}

/** 403: the family's address is not confirmed yet: its communes see nothing of it. */
export function addressAwaited(): CanteenError {
  return new CanteenError("forbidden", "account.awaits_address", "Confirm your e-mail address first: open the link that was sent to it")
}

/** 409: the family exists already, also when the same form was sent twice. */
export function registrationExists(): CanteenError {
  return new CanteenError("conflict", "registration.exists", "This e-mail address already has a family account: log in")
}

/** 409: another clerk, or the family, was faster. */
export function alreadyDecided(id: string): CanteenError {
  return new CanteenError("conflict", "membership.already_decided", `Membership "${id}" is no longer pending`)
}

/** 409: nothing of this account waits for these communes. */
export function accountDecided(customerId: string): CanteenError {
  return new CanteenError("conflict", "account.already_decided", `Nothing of the account of "${customerId}" waits for this decision`)
}

/** 409: the same tariff was asked for and is pending or approved. */
export function membershipExists(tariffId: string): CanteenError {
  return new CanteenError("conflict", "membership.exists", `A membership under the tariff "${tariffId}" is already pending or approved`, {
    field: "tariff_id",
  })
}

/** 400: no relationship has this name. */
export function unknownRelationship(field: string, value: string): CanteenError {
  return new CanteenError(
    "invalid_data",
    "relationship.unknown",
    `${field} "${value}" is not a relationship: one of ${RELATIONSHIPS.join(", ")}, or its name in French`,
    { field, allowed: RELATIONSHIPS }
  )
}

/** 400: nobody can be born on this day. */
export function impossibleBirth(field: string, day: string): CanteenError {
  return new CanteenError("invalid_data", "birth_date.impossible", `${field} "${day}" must lie between ${EARLIEST_BIRTH} and today`, {
    field,
  })
}

/** 400: the beneficiary would leave meals behind: they are cancelled first. */
export function hasBookings(count: number): CanteenError {
  return new CanteenError("not_allowed", "beneficiary.has_bookings", `This beneficiary has ${count} bookings to come: cancel them first`)
}

/** 400: the family would leave meals behind: they are cancelled first. */
export function accountHasMeals(count: number): CanteenError {
  return new CanteenError("not_allowed", "account.has_meals", `This family has ${count} meals to come: cancel them first`, { meals_to_come: count })
}

/** 409: a quotient of this family waits for the commune's answer. */
export function quotientWaits(): CanteenError {
  return new CanteenError("conflict", "quotient.already_pending", "A quotient already waits for this commune's answer: send another one after it", {
    field: "commune_id",
  })
}

/** 400: no price of the family's canteens in this commune follows its quotient. */
export function quotientUnused(communeId: string, allowed: string[]): CanteenError {
  const among = allowed.length > 0 ? `one of ${allowed.join(", ")}` : "none of this family's communes uses it"
  return new CanteenError("invalid_data", "quotient.unused", `commune_id "${communeId}" uses no quotient for this family: ${among}`, {
    field: "commune_id",
    allowed,
  })
}

/** 409: another clerk was faster. */
export function documentDecided(id: string): CanteenError {
  return new CanteenError("conflict", "document.already_decided", `Document "${id}" is no longer pending`)
}

/** 400: a quotient counts from when it was sent, for two years at most. */
export function untilOutOfBounds(until: string, today: string): CanteenError {
  const message = `valid_until "${until}" must lie between ${today} and two years later`
  return new CanteenError("invalid_data", "quotient.until_out_of_bounds", message, { field: "valid_until" })
}

/** 415: neither a PDF nor a picture that every clerk can open. */
export function unsupportedDocument(): CanteenError {
  const message = `file is not of a type that is taken: ${DOCUMENT_TYPES.join(", ")}, by its first bytes`
  return new CanteenError("unsupported_media", "document.unsupported_type", message, { field: "file", allowed: DOCUMENT_TYPES })
}

/** 413: the file is heavier than what is taken. */
export function documentTooLarge(maxBytes: number): CanteenError {
  return new CanteenError("too_large", "document.too_large", `file is heavier than ${maxBytes} bytes`, { field: "file" })
}

/** 400: no list of the family's communes offers this diet. */
export function dietUnknown(field: string, allowed: string[]): CanteenError {
  const among = allowed.length > 0 ? `one of ${allowed.join(", ")}, or null` : "null: no commune of the family offers any"
  return new CanteenError("invalid_data", "diet.unknown", `${field} is not on the list: it must be ${among}`, { field, allowed })
}

/** 400: the family asked nothing of this commune, so that nobody of it eats there. */
export function dietOfOtherCommune(field: string, allowed: string[]): CanteenError {
  const message = `${field} is no commune of this family: ${allowed.length > 0 ? `one of ${allowed.join(", ")}` : "it has none"}`
  return new CanteenError("invalid_data", "diet.other_commune", message, { field, allowed })
}

/** 400: an allergen is one of the fourteen of Regulation (EU) No 1169/2011. What was sent instead may be health data: it is not repeated. */
export function allergenUnknown(field: string): CanteenError {
  return new CanteenError("invalid_data", "allergen.unknown", `${field} must be one of ${ALLERGENS.join(", ")}`, { field, allowed: [...ALLERGENS] })
}

/** 400: a PAI that is over is no longer told. */
export function paiOver(field: string, today: string): CanteenError {
  return new CanteenError("invalid_data", "pai.over", `${field} must be ${today} or later`, { field })
}

/** 400: consent was given to another text than today's. */
export function consentOutdated(field: string, version: string): CanteenError {
  return new CanteenError("invalid_data", "consent.outdated", `${field} must be the current one, "${version}"`, { field, allowed: [version] })
}
