import type { FamilyRef } from "./admin"
import type { Cents, Day, Instant, Named, Page } from "./common"

export type DocumentKind = "quotient"
export type DocumentStatus = "pending" | "accepted" | "rejected"
export type DocumentType = "application/pdf" | "image/jpeg" | "image/png"

export type DocumentView = {
  id: string
  kind: DocumentKind
  status: DocumentStatus
  /** Why it was rejected. */
  reason: string | null
  mime_type: DocumentType
  size_bytes: number
  created_at: Instant
  decided_at: Instant | null
}

/** What a family sent to a commune, or what counts there. `value` is in whole euros. */
export type QuotientRequest = { id: string; value: number; document: DocumentView }

/** One commune of the family whose prices follow the quotient. */
export type CommuneQuotient = {
  commune: Named
  /** What counts for meals of today. */
  current: { value: number; valid_from: Day; valid_until: Day } | null
  /** The last that was sent, whatever became of it. */
  request: QuotientRequest | null
  /** What a meal costs without a quotient, with the current one, and with the most favourable one. */
  tariffs: { id: string; label: string; canteen_service: Named; without_quotient_cents: Cents; current_cents: Cents; lowest_cents: Cents }[]
}
/** GET /store/canteen/quotient */
export type QuotientsResponse = { quotients: CommuneQuotient[]; today: Day }
/** POST /store/canteen/quotient (multipart: file, commune_id, value) */
export type QuotientResponse = { quotient: CommuneQuotient }

/** GET /admin/canteen/documents?status&limit&offset, oldest first */
export type AdminDocument = DocumentView & {
  commune: Named
  family: FamilyRef
  quotient: { value: number; valid_from: Day; valid_until: Day | null } | null
  /** Until when a quotient is proposed to count: the end of the school year. */
  suggested_until: Day
}
export type AdminDocumentsResponse = { documents: AdminDocument[] } & Page
/** POST /admin/canteen/documents/:id/accept `{ value, valid_until }`, /reject `{ reason }` */
export type AdminDocumentResponse = { document: AdminDocument }
