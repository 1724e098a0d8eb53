import type { Basket } from "./booking"
import type { Cents, Day, RefusalCode, RefusedMeal, Weekday } from "./common"

/** Which ISO weeks. A year may end with week 53 and begin with week 1: two odd weeks in a row. */
export type PatternWeeks = "every" | "even" | "odd"

/** How the weeks of one beneficiary go. */
export type Rhythm = { beneficiary_id: string; weeks: PatternWeeks; weekdays: Weekday[] }
export type WeeklyPattern = Rhythm & { id: string; canteen_service_id: string }

/** GET /store/canteen/patterns */
export type PatternsResponse = { patterns: WeeklyPattern[] }
/** POST /store/canteen/patterns writes over the pattern of the same beneficiary, service and weeks. */
export type PatternRequest = Rhythm & { canteen_service_id: string }
export type PatternResponse = { pattern: WeeklyPattern }

/**
 * POST /store/canteen/carts/:id/patterns: adds meals of one canteen service to what the cart holds of it. Exactly one of `pattern`, `saved`
 * (with `from`, today by default, and `to` or `until`), `like_month` (with `month`) and `selections`. With `dry_run` the cart stays as it is.
 */
export type AddMealsRequest = {
  canteen_service_id: string
  dry_run?: boolean
  pattern?: Rhythm[]
  saved?: true
  from?: Day
  to?: Day
  until?: "school_year_end"
  /** Months are `YYYY-MM`. */
  like_month?: string
  month?: string
  /** Of whom, with `saved` and `like_month`; everyone by default. */
  beneficiary_ids?: string[]
  selections?: { beneficiary_id: string; dates: Day[] }[]
}
export type AddedMeal = { beneficiary_id: string; date: Day; price_cents: Cents }
export type AddMealsResponse = {
  cart: Basket
  /** The days that were looked at, both included. */
  from: Day
  to: Day
  /** What was applied: for `like_month`, the rhythm read from that month. Empty for `selections`. */
  pattern: Rhythm[]
  /** How many meals were added: the length of `added`. */
  accepted: number
  added: AddedMeal[]
  /** Wanted meals that the cart held before. */
  already_chosen: AddedMeal[]
  /** Open, but past their cutoff and dearer: left to be chosen one by one. */
  late: AddedMeal[]
  /** Meals that one would expect to have, each with its reason. */
  refused: RefusedMeal[]
  /** Meals that nobody expects, counted by reason: other weekdays, holidays, days gone by, meals booked already, weeks of the other parent. */
  passed_over: { refusal: RefusalCode; count: number }[]
  /** Days of `like_month` outside its rhythm, which are not repeated. */
  occasional: { beneficiary_id: string; date: Day }[]
  /** What the cart costs with the added meals, also when they were only tried. */
  total_cents: Cents
}
