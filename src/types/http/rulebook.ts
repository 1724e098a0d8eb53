import type { Audience, ServiceNature } from "./commune"
import type { Cents, Day, Instant, Named, Page, RefusalCode, Weekday } from "./common"

type IfClosed = "keep" | "previous_service_day"

/** Until when something may be done. `at` is `HH:MM`, `24:00` included; for `fixed`, an instant. */
export type CutoffRule =
  | { kind: "days_before"; days: number; counting: "calendar" | "weekdays" | "working_days" | "service_days"; at: string; if_closed: IfClosed }
  | { kind: "week_before"; weeks: number; weekday: Weekday; at: string; if_closed: IfClosed }
  | { kind: "weekday_table"; table: { [day in Weekday]?: { weekday: Weekday; at: string } }; if_closed: IfClosed }
  | { kind: "month_before"; day: number; at: string; if_closed: IfClosed }
  | { kind: "fixed"; at: string; if_closed: IfClosed }
  | { kind: "none" }
  | { kind: "never" }

type Until = { until: CutoffRule | null }
type LateBookingTerms = Until & { per: "meal" | "family_day" }

export type LateBookingRule =
  | { kind: "refuse" }
  | ({ kind: "factor"; factor: string } & LateBookingTerms)
  | ({ kind: "surcharge"; cents: Cents } & LateBookingTerms)
  | ({ kind: "fixed"; cents: Cents } & LateBookingTerms)

export type LateCancelRule = { kind: "refuse" } | ({ kind: "fee"; cents: Cents } & Until)

/** One version of a canteen service's rules, complete: every default is written out. */
export type RulebookDocument = {
  effective_from: Day
  time_zone: string
  service_days: Weekday[]
  school_holidays: "closed" | "open" | "only"
  window: { opens: CutoffRule | null; residence: { [situation: string]: CutoffRule } } | null
  book: { cutoff: CutoffRule; late: LateBookingRule }
  cancel: { cutoff: CutoffRule; late: LateCancelRule; refund_cents: Cents | null }
  hold_minutes: number
  absence: {
    exempt_reasons: string[]
    clock_starts: "absence_day_start"
    proof_tiers: { within_hours?: number; within_days?: number; billed_days?: number | "all"; credited_days?: number }[]
    unjustified_cents: Cents | null
    unjustified_surcharge_cents: Cents | null
  } | null
  unbooked: { kind: "fixed" | "surcharge"; cents: Cents } | null
  unbooked_cents: Cents | null
  min_age_months: number | null
  cost_per_meal_cents: Cents | null
}

export type ReglementSubject = "days" | "age" | "window" | "booking" | "late" | "cancelling" | "absence" | "unbooked" | "hold"

/** What a rulebook says of one subject, in French sentences. */
export type ReglementSection = { subject: ReglementSubject; sentences: string[] }

/** One faulty field of a rulebook or of a tariff, by its dotted path from `rulebook` or `pricings.N`. */
export type RulebookFinding = { code: string; path: string }

/** A version that applies, will apply or has applied. */
export type RulebookVersion = {
  id: string
  effective_from: Day
  state: "in_effect" | "coming" | "past"
  /** Null for what came with the service. */
  published_by: Named | null
  published_at: Instant
  warnings: RulebookFinding[]
  rulebook: RulebookDocument
  reglement: ReglementSection[]
}

/** GET /admin/canteen/canteen-services/:id/rulebooks: the latest first. */
export type RulebooksResponse = { canteen_service: Named & { commune: Named }; today: Day; rulebooks: RulebookVersion[] } & Page

/** POST /admin/canteen/canteen-services/:id/rulebooks */
export type RulebookResponse = { rulebook: RulebookVersion }

/** What a meal of a day is under a rulebook; prices are those of the service's first tariff, for a family without quotient. */
export type PreviewCell = {
  open: boolean
  reason: RefusalCode | null
  allowed: boolean
  refusal: RefusalCode | null
  late: boolean
  book_until: Instant | null
  cancel_until: Instant | null
  price_cents: Cents | null
  price_after_cents: Cents | null
}

export type PreviewDay = {
  date: Day
  open: boolean
  reason: RefusalCode | null
  note?: string
  decision: Omit<PreviewCell, "open" | "reason">
  prices: { label: string; price_cents: Cents | null; price_after_cents: Cents | null }[]
}

/** POST /admin/canteen/rulebooks/preview */
export type RulebookPreviewResponse = {
  days: PreviewDay[]
  reglement: ReglementSection[]
  checks: { errors: RulebookFinding[]; warnings: RulebookFinding[] }
  /** What `pricings.N` of the checks are. */
  tariffs: { label: string }[]
  /** Days that become another thing than under the version that applies to them; empty without a service. */
  changes: { date: Day; before: PreviewCell; after: PreviewCell }[]
}

/** GET /admin/canteen/canteen-services */
export type AdminCanteenService = {
  id: string
  name: string
  slug: string
  commune: Named
  offered_on: string | null
  capacity: number | null
  nature: ServiceNature
  tariffs: { id: string; label: string; audience: Audience; price_cents: Cents }[]
  rulebook: { id: string; effective_from: Day } | null
}
export type AdminCanteenServicesResponse = { canteen_services: AdminCanteenService[] } & Page
export type AdminCanteenServiceResponse = { canteen_service: AdminCanteenService }
