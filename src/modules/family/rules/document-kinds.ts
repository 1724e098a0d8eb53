/** What a commune may ask a family to prove: a closed list, so that every page has words for each. */
export const DOCUMENT_KINDS = ["quotient", "residence", "insurance", "pai", "employer", "custody", "family_record", "pickup"] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Kinds that tell of a child's health: read by who may read health data, and each reading is recorded. */
export const HEALTH_KINDS: readonly DocumentKind[] = ["pai"]
