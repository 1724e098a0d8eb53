import type { FamilyRef } from "./admin"
import type { Cents, Day, Instant, Named, Page } from "./common"

/** What a commune may ask a family to prove. */
export type DocumentKind = "quotient" | "residence" | "insurance" | "pai" | "employer" | "custody" | "family_record" | "pickup"
/** `to_renew`: it was accepted, and the commune asks for another one. */
export type DocumentStatus = "pending" | "accepted" | "rejected" | "to_renew"
export type DocumentType = "application/pdf" | "image/jpeg" | "image/png"
/** Where a paper stands today, or on a meal's day. */
export type PaperState = "missing" | "pending" | "accepted" | "expired" | "rejected" | "to_renew"

export type DocumentView = {
  id: string
  kind: DocumentKind
  status: DocumentStatus
  /** Why it was rejected, or is asked again. */
  reason: string | null
  /** The last day on which it counts, once accepted; null without end. */
  valid_until: Day | null
  mime_type: DocumentType
  size_bytes: number
  created_at: Instant
  decided_at: Instant | null
}

/** What a commune asks of its families for one kind. */
type AskedPaper = {
  kind: DocumentKind
  required: boolean
  /** Without it, no meal can be booked. */
  blocks_booking: boolean
  /** One for the whole family, or one for each child. */
  per: "beneficiary" | "family"
  /** What the commune says about it. */
  note: string | null
}

/** A paper as its family sees it. */
export type FamilyDocument = DocumentView & { commune: Named; membership_id: string | null; beneficiary: { id: string; first_name: string } | null }
/** One paper that a commune asks for, of one child or of the family, and where it stands. */
export type PaperToSend = AskedPaper & {
  commune: Named
  /** What it is sent with. */
  membership_id: string
  beneficiary: { id: string; first_name: string } | null
  canteen_services: Named[]
  state: PaperState
  /** The one that counts, else the last that was sent. */
  document: DocumentView | null
  /** Another one that waits for the commune while this one counts. */
  renewal: DocumentView | null
  /** Whether the one that counts ends within a month. */
  ends_soon: boolean
  /** Whether another one can be sent now: none waits, and none counts for long. */
  can_send: boolean
}
/** GET /store/canteen/documents?limit&offset: what was sent, newest first, and what the family's communes ask for */
export type DocumentsResponse = { documents: FamilyDocument[]; papers: PaperToSend[]; today: Day } & Page
/** POST /store/canteen/documents (multipart: file, kind, membership_id, beneficiary_id?) */
export type DocumentResponse = { document: FamilyDocument }

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

/** GET /admin/canteen/documents?status&kind&limit&offset, oldest first */
export type AdminDocument = DocumentView & {
  commune: Named
  family: FamilyRef
  beneficiary: { id: string; first_name: string; last_name: string } | null
  quotient: { value: number; valid_from: Day; valid_until: Day | null } | null
  /** Until when it is proposed to count, as the commune asks for it: null without end. */
  suggested_until: Day | null
}
export type AdminDocumentsResponse = { documents: AdminDocument[] } & Page
/** POST /admin/canteen/documents/:id/accept `{ value?, valid_until? }`, /reject and /ask-again `{ reason }` */
export type AdminDocumentResponse = { document: AdminDocument }

/** What one commune asks for. `validity` and `months` tell until when an accepted one is proposed to count. */
export type DocumentRequirement = AskedPaper & {
  id: string
  commune: Named
  validity: "school_year" | "months" | "unlimited"
  months: number | null
  /** The services that need it; all of the commune's when empty. */
  canteen_services: Named[]
}
/** GET /admin/canteen/document-requirements, with the communes and the services that the caller may ask for */
export type DocumentRequirementsResponse = { document_requirements: DocumentRequirement[]; communes: (Named & { canteen_services: Named[] })[] }
/** POST /admin/canteen/document-requirements writes what a commune asks of one kind */
export type DocumentRequirementRequest = {
  commune_id: string
  kind: DocumentKind
  required: boolean
  blocks_booking: boolean
  per: "beneficiary" | "family"
  validity: "school_year" | "months" | "unlimited"
  months?: number | null
  canteen_service_ids?: string[]
  note?: string | null
}
export type DocumentRequirementResponse = { document_requirement: DocumentRequirement }
