import { DOCUMENT_KINDS, type DocumentKind, HEALTH_KINDS } from "../../../../modules/family/rules"
import { permissionsOf } from "../../../../modules/staff/rules"
import type { Role } from "../../../../types/http"

/** The kinds of documents that a role may see: what tells of a child's health is for who may read health data. */
export function kindsFor(role: Role): DocumentKind[] {
  return permissionsOf(role).includes("health.read") ? [...DOCUMENT_KINDS] : DOCUMENT_KINDS.filter((kind) => !HEALTH_KINDS.includes(kind))
}
