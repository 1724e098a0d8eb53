import type { CutoffRule, Day, LateBookingRule, LateCancelRule, RulebookDocument, Weekday } from "../../../types/http"

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
const SCHOOL_WEEK: Weekday[] = ["mon", "tue", "thu", "fri"]
const MORNING = "10:00"

/** Where a service has no rules yet: booked and cancelled until the eve at 10:00 of the school week. */
function firstRulebook(): RulebookDocument {
  const eve = (): CutoffRule => ({ kind: "days_before", days: 1, counting: "calendar", at: MORNING, if_closed: "keep" })
  return {
    effective_from: "",
    time_zone: "Europe/Paris",
    service_days: SCHOOL_WEEK,
    school_holidays: "closed",
    window: null,
    book: { cutoff: eve(), late: { kind: "refuse" } },
    cancel: { cutoff: eve(), late: { kind: "refuse" }, refund_cents: null },
    hold_minutes: 30,
    absence: null,
    unbooked: null,
    unbooked_cents: null,
    min_age_months: null,
    cost_per_meal_cents: null,
  }
}

/** A draft from the version in effect, with all that the form does not show, starting on another day. */
export function draftFrom(current: RulebookDocument | undefined, effectiveFrom: Day): RulebookDocument {
  return { ...(current ?? firstRulebook()), effective_from: effectiveFrom }
}

/** The same limit said in another way: its hour and what becomes of it on a closed day stay. */
export function cutoffOfKind(kind: CutoffRule["kind"], former: CutoffRule, context: { days: readonly Weekday[]; from: Day }): CutoffRule {
  const at = hourOf(former)
  const if_closed = "if_closed" in former ? former.if_closed : "keep"
  switch (kind) {
    case "days_before":
      return { kind, days: 1, counting: "calendar", at, if_closed }
    case "week_before":
      return { kind, weeks: 1, weekday: "thu", at, if_closed }
    case "month_before":
      return { kind, day: 20, at, if_closed }
    case "fixed":
      return { kind, at: `${context.from}T${at}`, if_closed }
    case "weekday_table":
      return { kind, table: Object.fromEntries(context.days.map((day) => [day, { weekday: dayBefore(day, context.days), at }])), if_closed }
    case "none":
    case "never":
      return { kind }
  }
}

/** Another policy, with the last limit that the former one had. */
export function lateOfKind(kind: LateBookingRule["kind"], former: LateBookingRule): LateBookingRule {
  const terms = former.kind === "refuse" ? { until: null, per: "meal" as const } : { until: former.until, per: former.per }
  switch (kind) {
    case "refuse":
      return { kind }
    case "factor":
      return { kind, factor: "1.5", ...terms }
    case "surcharge":
      return { kind, cents: 100, ...terms }
    case "fixed":
      return { kind, cents: 1000, ...terms }
  }
}

/** The same for a late cancelling. */
export function lateCancelOfKind(kind: LateCancelRule["kind"], former: LateCancelRule): LateCancelRule {
  return kind === "refuse" ? { kind } : { kind, cents: 100, until: former.kind === "refuse" ? null : former.until }
}

/** A last limit to begin with: the day itself, early. */
export function sameDay(): CutoffRule {
  return { kind: "days_before", days: 0, counting: "calendar", at: "08:30", if_closed: "keep" }
}

/** These weekdays with one more or one less, in the week's order. */
export function toggled(days: readonly Weekday[], day: Weekday): Weekday[] {
  return WEEKDAYS.filter((each) => (each === day ? !days.includes(day) : days.includes(each)))
}

/** What the form keeps without showing it. */
export function keptParts({ absence, window, cancel }: RulebookDocument): ("keptAbsence" | "keptResidence" | "keptRefund")[] {
  return [
    ...(absence ? ["keptAbsence" as const] : []),
    ...(window && Object.keys(window.residence).length > 0 ? ["keptResidence" as const] : []),
    ...(cancel.refund_cents === null ? [] : ["keptRefund" as const]),
  ]
}

function hourOf(cutoff: CutoffRule): string {
  if (cutoff.kind === "fixed") return cutoff.at.slice(11, 16) || MORNING
  return "at" in cutoff ? cutoff.at : MORNING
}

/** The day of service before this one, around the week. */
function dayBefore(day: Weekday, days: readonly Weekday[]): Weekday {
  const week = WEEKDAYS.filter((each) => days.includes(each))
  return week.at(week.indexOf(day) - 1) ?? day
}
