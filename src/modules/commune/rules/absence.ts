import { addDays } from "./days"
import type { AbsencePolicy, Day, ProofTier } from "./types"
import { endOfDay, isBefore, startOfDay, type Instant } from "./zone"

/** A booked meal that was not taken, and the price paid for it. */
export type MissedMeal = { date: Day; paid_cents: number }

/** The missed meals of one request are one absence. */
export type Absence = { missed: MissedMeal[]; reason?: string | null; proof_at?: Instant | null }

export type AbsenceDecision = {
  /** The days that stay due, in date order; a day that costs nothing is left out. */
  billed: { date: Day; cents: number }[]
  /** What was paid above what stays due, never negative. */
  credited_cents: number
}

/** What stays due of one absence, and what is credited. Without policy every price paid stays due. */
export function decideAbsence(policy: AbsencePolicy | null, absence: Absence, timeZone: string): AbsenceDecision {
  const missed = [...absence.missed].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const due = duePerMeal(policy, { ...absence, missed }, timeZone)
  const meals = missed.map((meal) => ({ date: meal.date, cents: due(meal) }))
  const paid = missed.reduce((total, meal) => total + meal.paid_cents, 0)
  const owed = meals.reduce((total, meal) => total + meal.cents, 0)
  return { billed: meals.filter((meal) => meal.cents > 0), credited_cents: Math.max(0, paid - owed) }
}

type Due = (meal: MissedMeal) => number

function duePerMeal(policy: AbsencePolicy | null, absence: Absence, timeZone: string): Due {
  const first = absence.missed.at(0)
  if (!policy || !first) return ({ paid_cents }) => paid_cents
  if (absence.reason && policy.exempt_reasons.includes(absence.reason)) return () => 0
  const { proof_at: proofAt } = absence
  const tier = proofAt && policy.proof_tiers.find((each) => fits(each, proofAt, { day: first.date, timeZone }))
  return tier ? justified(tier, absence.missed) : unjustified(policy)
}

/** `within_hours` is inclusive and counts elapsed hours; `within_days` runs to the end of the n-th day after the first. */
function fits(tier: ProofTier, proofAt: Instant, first: { day: Day; timeZone: string }): boolean {
  const { within_hours: hours, within_days: days } = tier
  const inHours = hours === undefined || !isBefore(startOfDay(first.day, first.timeZone).add({ hours }), proofAt)
  const inDays = days === undefined || isBefore(proofAt, endOfDay(addDays(first.day, days), first.timeZone))
  return inHours && inDays
}

/** The first days are billed and the others credited, or the other way round. */
function justified(tier: ProofTier, missed: MissedMeal[]): Due {
  const days = [...new Set(missed.map((meal) => meal.date))]
  const { billed_days: billed = 0, credited_days: credited } = tier
  const isDue = (rank: number): boolean => {
    if (credited !== undefined) return rank >= credited
    return billed === "all" || rank < billed
  }
  return ({ date, paid_cents }) => (isDue(days.indexOf(date)) ? paid_cents : 0)
}

function unjustified(policy: AbsencePolicy): Due {
  const { unjustified_cents: replaced, unjustified_surcharge_cents: surcharge } = policy
  return ({ paid_cents }) => (replaced ?? paid_cents) + (surcharge ?? 0)
}
