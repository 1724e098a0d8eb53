import type { Relationship } from "@wire"
import { relationships } from "@/messages/fr/common"
import { registration } from "@/messages/fr/registration"

const kinds: readonly Relationship[] = ["mother", "father", "guardian", "grandparent", "self", "spouse", "other"]

export function isRelationship(value: string): value is Relationship {
  return kinds.some((kind) => kind === value)
}

/** The filiations to choose from, none at first. */
export const relationshipOptions: readonly { value: string; label: string }[] = [
  { value: "", label: registration.chooseRelationship },
  ...kinds.map((kind) => ({ value: kind, label: relationships[kind] })),
]
