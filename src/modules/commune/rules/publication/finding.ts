/** What publication looks for. All but the last two refuse it. */
export type FindingCode =
  | "bracket_overlap"
  | "price_above_cost"
  | "cutoff_in_the_future_of_the_meal"
  | "unreachable_late_policy"
  | "bracket_gap"
  | "minute_lost"

/** One faulty field, by its dotted path from `rulebook` or `pricings.N`. */
export type Finding = { code: FindingCode; path: string }
