import { allowed, closedDay, firstRefusal, isInTime, pastDay, refused, type Check } from "./decision"
import { isIn } from "./late"
import type { MealRules } from "./meal-rules"
import type { Decision, Rulebook } from "./types"
import type { Instant } from "./zone"

/** A booked meal to cancel; `paid_cents` is the price really paid for it. */
export type CancelRequest = { now: Instant; paid_cents: number }

const CHECKS: Check<CancelRequest>[] = [closedDay, pastDay, notCancellable, afterCutoff]

/** Whether a booked meal may be cancelled at `now`, how many cents come back, and the first reason why not. */
export function decideCancelling(meal: MealRules, request: CancelRequest): Decision {
  const refusal = firstRefusal(CHECKS, meal, request)
  if (refusal) return refused(meal, refusal)
  const late = !isInTime(meal.cancel.at, request.now)
  return { ...allowed(meal, late), refund_cents: refundCents(meal.rulebook.cancel, request.paid_cents, late) }
}

/** What the rulebook gives back, never more than what was paid, less the fee when late, never below 0. */
function refundCents(cancel: Rulebook["cancel"], paidCents: number, late: boolean): number {
  const refundable = Math.min(cancel.refund_cents ?? paidCents, paidCents)
  const fee = late && cancel.late.kind === "fee" ? cancel.late.cents : 0
  return Math.max(0, refundable - fee)
}

function notCancellable(meal: MealRules): "not_cancellable" | null {
  return meal.cancel.at ? null : "not_cancellable"
}

function afterCutoff(meal: MealRules, { now }: CancelRequest): "after_cutoff" | null {
  return isInTime(meal.cancel.at, now) || isIn(meal.cancel.late, now) ? null : "after_cutoff"
}
