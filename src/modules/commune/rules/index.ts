/**
 * The rules of a canteen service: pure functions, without clock, database or framework. `now` and the calendar are
 * parameters, and the same functions answer the calendar that a parent sees, the check made again under the lock,
 * the staff's preview and the command line.
 */
export { decideAbsence, type Absence, type AbsenceDecision, type MissedMeal } from "./absence"
export { prepareCalendar, EMPTY_CALENDAR, type PreparedCalendar } from "./calendar"
export { custodyCalendar, isParentWeek, parentOn, type CustodyCalendarWeek, type CustodyPlan, type CustodyWeeks } from "./custody"
export type { BookingRequest } from "./decide-booking"
export type { CancelRequest } from "./decide-cancelling"
export { addDays, eachDay, isDay, weekdayOf } from "./days"
export { dietCode, namesReligion } from "./diet-label"
export { holdExpiry, isHoldLive } from "./hold"
export { prepare, rulebookFor, type Now, type ServiceRules } from "./prepare"
export { priceCents } from "./pricing"
export { schoolYearEnd, type NamedHoliday } from "./school-year"
export { publicHolidays, type PublicHoliday } from "./public-holidays"
export { readAbsencePolicy, readCalendar, readPricing, readRulebook, type Problem, type ProblemCode } from "./read"
export { checkPublication, unknownFields, type Finding, type FindingCode, type PublicationChecks } from "./publication"
export { reglementOf, type ReglementSection, type ReglementSubject } from "./reglement"
export { timeSlicesCents, type Attendance } from "./time-slices"
export type {
  AbsencePolicy,
  Action,
  Calendar,
  Closure,
  ClosedReason,
  Cutoff,
  Day,
  DayStatus,
  Decision,
  FamilySituation,
  LateBooking,
  LateCancel,
  MealPricing,
  Pricing,
  ProofTier,
  Refusal,
  Rulebook,
  TimeSlicesPricing,
  Unbooked,
  Weekday,
  Window,
} from "./types"
export { unbookedCents, unbookedOf } from "./unbooked"
export { versionOn, versionsFrom } from "./versions"
export { formatInstant, localTime, readInstant, type Instant } from "./zone"
