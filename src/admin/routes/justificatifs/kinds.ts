import type { DocumentKind } from "../../../types/http"

/** Every kind of paper, in the order in which they are offered. */
export const KINDS: DocumentKind[] = ["quotient", "residence", "insurance", "pai", "employer", "custody", "family_record", "pickup"]
