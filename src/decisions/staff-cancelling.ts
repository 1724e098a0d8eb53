import type { Decision } from "../modules/commune/rules"

/**
 * Cents that a meal gives back when staff cancels it. Staff may always cancel: `waived`, all that was paid comes back; else what the rulebook
 * gives back now, and nothing where it would refuse the family, since the meal then stays due.
 */
export function staffRefundCents(decision: Pick<Decision, "allowed" | "refund_cents"> | undefined, paidCents: number, waived: boolean): number {
  if (waived) return paidCents
  return decision?.allowed ? (decision.refund_cents ?? 0) : 0
}
