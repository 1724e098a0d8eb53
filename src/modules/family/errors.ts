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

/** 400: a paper counts from today, and not for ever: leave its end out for that. */
export function documentEndsOutOfBounds(until: string, today: string, years: number): CanteenError {
  const message = `valid_until "${until}" must lie between ${today} and ${years} years later, or be null`
  return new CanteenError("invalid_data", "document.until_out_of_bounds", message, { field: "valid_until" })
}

/** 409: only a paper that was accepted is asked again. */
export function documentNotAccepted(id: string): CanteenError {
  return new CanteenError("conflict", "document.not_accepted", `Document "${id}" is not accepted: there is nothing to ask again`)
}

/** 409: such a paper of this family waits for the commune's answer. */
export function documentWaits(kind: string): CanteenError {
  return new CanteenError("conflict", "document.already_pending", `A document of the kind "${kind}" already waits for this commune's answer: take it back to send another one`, {
    field: "file",
  })
}

/** 409: so much waits already. */
export function tooManyDocuments(most: number): CanteenError {
  return new CanteenError("conflict", "document.too_many", `${most} documents of this family already wait: send more after an answer`, { field: "file" })
}

/** 400: this commune asks for no such paper. */
export function documentNotAsked(kind: string, allowed: string[]): CanteenError {
  const among = allowed.length > 0 ? `one of ${allowed.join(", ")}` : "it asks for none"
  return new CanteenError("invalid_data", "document.kind_not_asked", `kind "${kind}" is not asked by this commune: ${among}`, { field: "kind", allowed })
}

/** 400: each child brings its own paper. */
export function documentOfNobody(kind: string): CanteenError {
  return new CanteenError("invalid_data", "document.beneficiary_missing", `beneficiary_id is missing: a document of the kind "${kind}" is of one child`, { field: "beneficiary_id" })
}

/** 400: a name of a file holds no path and nothing that a screen does not show. */
export function documentNameRefused(): CanteenError {
  return new CanteenError("invalid_data", "document.name_refused", "the file's name holds a path or control characters: rename it", { field: "file" })
}

/** 415: the name says another type than the content. */
export function documentMisnamed(type: string, allowed: string[]): CanteenError {
  const message = `the file is of the type ${type}, its name says another one: it must end with ${allowed.map((one) => `.${one}`).join(", ")}`
  return new CanteenError("unsupported_media", "document.extension_mismatch", message, { field: "file", allowed })
}

/** 415: it begins as what it says, and is not. */
export function unreadableDocument(): CanteenError {
  return new CanteenError("unsupported_media", "document.unreadable", "the file is damaged, or is not what its first bytes say", { field: "file" })
}

/** 415: something in it may run, or hides another file. */
export function activeDocument(): CanteenError {
  return new CanteenError("unsupported_media", "document.active_content", "the file holds scripts, actions or other files: print it to a plain PDF, or send a photo", { field: "file" })
}

/** 415: nobody could read it, and nothing could be looked for in it. */
export function encryptedDocument(): CanteenError {
  return new CanteenError("unsupported_media", "document.encrypted", "the file is protected by a password: send it without", { field: "file" })
}

/** 413: small as a file, huge once opened. */
export function documentTooVast(): CanteenError {
  return new CanteenError("too_large", "document.too_vast", "the file is far larger once it is opened than what is taken", { field: "file" })
}

/** 415: the antivirus knows it. */
export function infectedDocument(): CanteenError {
  return new CanteenError("unsupported_media", "document.infected", "the antivirus found something in this file", { field: "file" })
}

/** 503: the antivirus gives no answer; nothing is taken without it. */
export function scanUnavailable(): CanteenError {
  return new CanteenError("unavailable", "document.scan_unavailable", "files cannot be checked at the moment: try again in some minutes", { field: "file" })
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
