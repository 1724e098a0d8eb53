import type { DocumentKind, PaperState } from "./document"

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"
/** An instant, ISO 8601 with offset. */
export type Instant = string
/** Integer euro cents. */
export type Cents = number

/** Why a meal is refused: the codes of the rulebook, then those that need data. */
export type RefusalCode =
  | "not_a_service_day"
  | "closed"
  | "public_holiday"
  | "school_holiday"
  | "not_yet_open"
  | "past"
  | "after_cutoff"
  | "not_cancellable"
  | "account_pending"
  | "membership_missing"
  | "membership_pending"
  | "documents_missing"
  | "already_booked"
  | "held"
  | "full"
  | "price_changed"
  | "too_young"
  | "other_parent_week"
  | "seats_left"
  | "already_waiting"

/** A paper without which a meal cannot be booked. */
export type MissingDocument = { kind: DocumentKind; state: Exclude<PaperState, "accepted"> }

/** One refused meal, as baskets, holds and payments list them. */
export type RefusedMeal = {
  beneficiary_id: string
  canteen_service_id?: string
  date: Day
  refusal: RefusalCode
  closure?: { reason: string; note: string | null }
  /** Why the day is shut, in words: a holiday's name. */
  note?: string
  /** The cutoff that is over, with `after_cutoff`. */
  book_until?: Instant | null
  /** When booking opens, with `not_yet_open`. */
  opens_at?: Instant
  /** The papers that are missing, and where each stands, with `documents_missing`. */
  documents?: MissingDocument[]
  /** With `already_booked` and `held`: the child's other household has it. Nothing else of it is told. */
  other_household?: true
}

/** The body of every error. `code` is stable and dotted. */
export type ErrorBody = {
  type: string
  code: string
  message: string
  details?: {
    field?: string
    refused?: RefusedMeal[]
    missing_cents?: Cents
    left_cents?: Cents
    /** Meals that stand in the way of a closing. */
    meals_to_come?: number
    allowed?: string[]
    /** Where a file is not what it must be: its line (a record's rank in JSON), the column, and what is there. */
    line?: number
    column?: string
    given?: string
    /** What a colour cannot be read on, its contrast there and the one that is needed (WCAG 2.2, 1.4.3). */
    on?: string
    ratio?: number
    required?: number
    /** Days that stand in the way, with the seats taken there. */
    days?: { date: Day; seats_taken: number }[]
    /** Every faulty field of what was to be published, by its dotted path. */
    problems?: { code: string; path: string }[]
  }
}

/** What every list answers beside its rows. */
export type Page = { count: number; limit: number; offset: number }

export type Named = { id: string; name: string }

/** What a DELETE answers. */
export type DeletedResponse = { id: string; object: string; deleted: true }
