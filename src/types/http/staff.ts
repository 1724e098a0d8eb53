import type { Role } from "./admin"
import type { Instant, Named, Page } from "./common"

/** A member of staff, with those of its communes that the caller may see; none for the platform's roles. */
export type StaffMember = {
  /** The user's id. */
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  role: Role
  communes: Named[]
  /** Its last act that the caller may read in the audit log. */
  last_act_at: Instant | null
}

/** An invitation that nobody has accepted yet. One that has expired can be sent again. */
export type StaffInvitation = {
  id: string
  email: string
  role: Role
  communes: Named[]
  expires_at: Instant
  expired: boolean
}

/** GET /admin/canteen/staff: `roles` and `communes` are what the caller may give. */
export type StaffResponse = { staff: StaffMember[]; invitations: StaffInvitation[]; roles: Role[]; communes: Named[] }

/** POST /admin/canteen/staff: a mail invites the address. A role of the platform has no commune. */
export type StaffInvitationRequest = { email: string; role: Role; commune_ids: string[] }
export type StaffInvitationResponse = { invitation: StaffInvitation }

/** An act of staff: who did what to which subject, when and from which IP address. */
export type AuditEntry = {
  id: string
  at: Instant
  /** Null for an API key, and for a user that is unknown by now. */
  by: { id: string; name: string | null; email: string | null }
  action: string
  subject_id: string
  commune: Named | null
  details: Record<string, unknown> | null
  ip: string | null
}
/** GET /admin/canteen/audit?user_id&subject_id&from&to&limit&offset: newest first, days in Europe/Paris. */
export type AuditResponse = { entries: AuditEntry[] } & Page
