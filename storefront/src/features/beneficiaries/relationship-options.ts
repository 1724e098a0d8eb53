import type { CustodyWeeks, Relationship } from "@wire"
import { people } from "@messages/account"
import { relationships } from "@messages/words"
import { registration } from "@messages/registration"

const kinds: readonly Relationship[] = ["mother", "father", "guardian", "grandparent", "self", "spouse", "other"]

export function isRelationship(value: string): value is Relationship {
  return kinds.some((kind) => kind === value)
}

/** The filiations to choose from, none at first. */
export const relationshipOptions: readonly { value: string; label: string }[] = [
  { value: "", label: registration.chooseRelationship },
  ...kinds.map((kind) => ({ value: kind, label: relationships[kind] })),
]

export function isCustodyWeeks(value: string): value is CustodyWeeks {
  return value === "even" || value === "odd"
}

/** Whether the child lives in turns with another parent, and in which weeks with this one. */
export const custodyOptions: readonly { value: CustodyWeeks | ""; label: string }[] = [
  { value: "", label: people.custodyNone },
  { value: "even", label: people.custodyEven },
  { value: "odd", label: people.custodyOdd },
]
