/**
 * The vocabulary of a canteen service's rules. Values of these types are complete: `read/` fills in every
 * default of the contract, so that the rules never have to ask whether a field is there.
 *
 * Money is integer cents, days are `YYYY-MM-DD`, rates and factors are decimal strings.
 */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
/** A time of day, `HH:MM`; `24:00` is the end of that day. */
export type TimeOfDay = string
/** ISO 8601; without offset it is read in the rulebook's time zone. */
export type InstantText = string

export type DayRange = { from: Day; to: Day }
export type Closure = { reason: string; note: string | null }

export type Calendar = {
  public_holidays: Day[]
  /** Both ends are without school. */
  school_holidays: DayRange[]
  closures: (DayRange & Closure)[]
  /** Days open although their weekday is not, or although they are holidays. */
  extra_days: Day[]
}

export const COUNTINGS = ["calendar", "weekdays", "working_days", "service_days"] as const
export type Counting = (typeof COUNTINGS)[number]
/** What becomes of a cutoff that falls on a day without service. */
export const IF_CLOSED = ["keep", "previous_service_day"] as const
export type IfClosed = (typeof IF_CLOSED)[number]
export type WeekdayTime = { weekday: Weekday; at: TimeOfDay }

export type Cutoff =
  | { kind: "days_before"; days: number; counting: Counting; at: TimeOfDay; if_closed: IfClosed }
  | { kind: "week_before"; weeks: number; weekday: Weekday; at: TimeOfDay; if_closed: IfClosed }
  | { kind: "weekday_table"; table: { [day in Weekday]?: WeekdayTime }; if_closed: IfClosed }
  | { kind: "month_before"; day: number; at: TimeOfDay; if_closed: IfClosed }
  | { kind: "fixed"; at: InstantText; if_closed: IfClosed }
  | { kind: "none" }
  | { kind: "never" }

/** Until when a late action is still taken; null: until the end of the meal's day. */
type Until = { until: Cutoff | null }
/** `family_day`: due once per family and day, on its first late meal. */
export const LATE_PER = ["meal", "family_day"] as const
type LatePer = { per: (typeof LATE_PER)[number] }

export type LateBooking =
  | { kind: "refuse" }
  | ({ kind: "factor"; factor: string } & Until & LatePer)
  | ({ kind: "surcharge"; cents: number } & Until & LatePer)
  | ({ kind: "fixed"; cents: number } & Until & LatePer)

export type LateCancel = { kind: "refuse" } | ({ kind: "fee"; cents: number } & Until)

/** When booking opens. `residence` wins over `opens` for the situations that it names. */
export type Window = { opens: Cutoff | null; residence: { [situation: string]: Cutoff } }

/** The price of a meal taken without booking. */
export type Unbooked = { kind: "fixed"; cents: number } | { kind: "surcharge"; cents: number }

/** A tier without `within_*` takes every proof. Exactly one of the last two says what it gives. */
export type ProofTier = {
  within_hours?: number
  within_days?: number
  billed_days?: number | "all"
  credited_days?: number
}

export type AbsencePolicy = {
  exempt_reasons: string[]
  clock_starts: "absence_day_start"
  proof_tiers: ProofTier[]
  unjustified_cents: number | null
  unjustified_surcharge_cents: number | null
}

export const SCHOOL_HOLIDAYS = ["closed", "open", "only"] as const

/** One version of a service's rules, valid from the meal date `effective_from` on. */
export type Rulebook = {
  effective_from: Day
  time_zone: string
  service_days: Filled<Weekday>
  school_holidays: (typeof SCHOOL_HOLIDAYS)[number]
  window: Window | null
  book: { cutoff: Cutoff; late: LateBooking }
  cancel: { cutoff: Cutoff; late: LateCancel; refund_cents: number | null }
  hold_minutes: number
  absence: AbsencePolicy | null
  unbooked: Unbooked | null
  unbooked_cents: number | null
  min_age_months: number | null
  cost_per_meal_cents: number | null
}

/** A list with at least one entry. */
export type Filled<T> = [T, ...T[]]

/** How a computed price becomes cents; `to_cents` is half up to the nearest multiple. */
export type Rounding = "half_up" | "up" | "down" | { to_cents: number }
type Rounded = { rounding?: Rounding }

/** Bounds are inclusive; a null `max` is open-ended. */
export type Bracket = { min: number; max: number | null; cents: number }
export type FlatPricing = { kind: "flat"; cents: number } & Rounded
export type BracketPricing = { kind: "brackets"; brackets: Bracket[]; without_quotient_cents: number } & Rounded
export type EffortPricing = {
  kind: "effort"
  rate: string
  min_cents: number
  max_cents: number
  without_quotient_cents: number
} & Rounded
export type SiblingsPricing = { kind: "siblings"; cents: Filled<number> } & Rounded
export type ChildRankPricing = { kind: "child_rank"; cents: Filled<number> } & Rounded
export type TimeSlicesPricing = {
  kind: "time_slices"
  slice_minutes: number
  cents: number
  /** Evenings: slices are counted up from here to the pick-up. */
  from?: TimeOfDay
  /** Mornings: slices are counted back from here to the arrival. */
  to?: TimeOfDay
  /** Mornings: a shorter slice that ends at `to`, at its own price. */
  last?: { from: TimeOfDay; cents: number }
  after?: { at: TimeOfDay; cents: number }
} & Rounded

/** The price of a meal, known when it is booked. */
export type MealPricing = FlatPricing | BracketPricing | EffortPricing | SiblingsPricing | ChildRankPricing
export type Pricing = MealPricing | TimeSlicesPricing

/** What the price of a family depends on. A quotient is in euros a month. */
export type FamilySituation = {
  quotient?: number | null
  /** Children of the family registered, 1 by default. */
  siblings?: number | null
  /** The child's own rank in the family, 1 by default. */
  rank?: number | null
}

/** Refusals that rules alone can tell, in the order in which they are looked at. */
export const REFUSALS = [
  "not_a_service_day",
  "closed",
  "public_holiday",
  "school_holiday",
  "not_yet_open",
  "past",
  "after_cutoff",
  "not_cancellable",
  "too_young",
  "other_parent_week",
] as const
export type Refusal = (typeof REFUSALS)[number]
/** Why a day has no service. */
export type ClosedReason = Extract<Refusal, "not_a_service_day" | "closed" | "public_holiday" | "school_holiday">

/** `closure` is there if and only if the reason is `closed`. */
export type DayStatus =
  | { open: true; reason: null }
  | { open: false; reason: Exclude<ClosedReason, "closed"> }
  | { open: false; reason: "closed"; closure: Closure }

export type Decision = {
  allowed: boolean
  refusal: Refusal | null
  late: boolean
  /** What the meal costs if booked now; null when refused or cancelling, and for time slices, priced afterwards. */
  price_cents: number | null
  /** What comes back if cancelled now; null when refused or booking. */
  refund_cents: number | null
  /** ISO 8601 with the offset of the service's zone; null when never. */
  book_until: InstantText | null
  cancel_until: InstantText | null
  /** The price once late; null when refused then. */
  price_after_cents: number | null
  /** Given if and only if the refusal is `closed`. */
  closure?: Closure
  /** When booking opens, given with `not_yet_open` unless it never does. */
  opens_at?: InstantText
}

export type Action = "book" | "cancel"
