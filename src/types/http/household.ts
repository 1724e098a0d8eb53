import type { Day, Instant, Named } from "./common"
import type { Relationship } from "./family"

/** One of the two guardians of a child, as the caller sees them. */
export type CustodySide = "me" | "other"

/** What is noted of a child that two households share. */
export type SharedAction =
  | "joined"
  | "left"
  | "removed"
  | "identity_changed"
  | "diets_changed"
  | "health_told"
  | "health_withdrawn"
  | "custody_proposed"
  | "custody_declined"
  | "custody_agreed"

export type Guardian = { who: CustodySide; relationship: Relationship; since: Instant }
/** Only who invited sees it; `expired` ones can be replaced. */
export type GuardianInvitation = { id: string; email: string; relationship: Relationship; expires_at: Instant; expired: boolean }
export type SharedAct = { at: Instant; by: CustodySide | "staff"; action: SharedAction }

/** GET, POST /store/canteen/beneficiaries/:id/invitations · DELETE …/:invitation_id */
export type GuardiansResponse = { guardians: Guardian[]; invitations: GuardianInvitation[]; acts: SharedAct[] }
export type GuardianInvitationRequest = { email: string; relationship: Relationship }
/** POST /store/canteen/guardian-invitations/accept: without `relationship`, what the invitation says. */
export type AcceptGuardianInvitationRequest = { token: string; relationship?: Relationship }

/** Even and odd ISO weeks, from Monday to Sunday; `first_half_in_even_years` is null when weeks go on during school holidays. */
export type CustodyTerms = {
  even_weeks: CustodySide
  first_half_in_even_years: CustodySide | null
  exceptions: { from: Day; to: Day; with: CustodySide }[]
  /** Whether each guardian may book the days of its own only. */
  limits_bookings: boolean
}
/** One ISO week. `repeats`: the week before has the same parity (53, then 1), and so the same parent. */
export type CustodyWeek = {
  week: number
  from: Day
  to: Day
  repeats: boolean
  periods: { from: Day; to: Day; with: CustodySide; because: "exception" | "school_holiday" | "week" }[]
}
export type AgreedCustody = CustodyTerms & { agreed_at: Instant; weeks: CustodyWeek[] }
export type ProposedCustody = CustodyTerms & { id: string; proposed_by: CustodySide; proposed_at: Instant; weeks: CustodyWeek[] }

/** GET, PUT /store/canteen/beneficiaries/:id/custody, POST …/custody/agree, DELETE …/custody/proposals/:proposal_id. `holidays_of`: the commune whose school holidays are shown. */
export type CustodyResponse = { agreed: AgreedCustody | null; proposed: ProposedCustody | null; holidays_of: Named | null; today: Day }
export type CustodyRequest = CustodyTerms
