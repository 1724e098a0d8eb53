/** A cancelled meal of an order, at the price that was paid. */
type CancelledMeal = { id: string; price_cents: number }
/** Money that went back. `booking_id` is null for a gesture: nothing was cancelled. */
type GivenBack = { id: string; booking_id: string | null; channel: "wallet" | "card"; cents: number }
/** A credit line in signed cents: what it takes off the order's total. */
export type OrderCredit = { reference: string; reference_id: string; cents: number }

/** What a wallet had paid and was given back. */
export const REFUND_CREDIT = "canteen-refund"
/** What a cancelled meal still costs, by the rulebook. */
export const RETAINED_CREDIT = "canteen-retained"
/** What is taken off an order without cancelling anything. */
export const GESTURE_CREDIT = "canteen-gesture"

/** What is taken off a top-up's order because its family takes its credit back. */
export const PAYOUT_CREDIT = "canteen-payout"

/**
 * The credit lines that an order must have beside the wallet's own, once its lines count its active meals: with them, items − credit lines is
 * what the card has paid and did not get back.
 */
export function orderCredits(cancelled: CancelledMeal[], refunds: GivenBack[]): OrderCredit[] {
  const retained = cancelled.map(({ id, price_cents }) => {
    const back = refunds.filter((refund) => refund.booking_id === id).reduce((sum, { cents }) => sum + cents, 0)
    return { reference: RETAINED_CREDIT, reference_id: id, cents: back - price_cents }
  })
  const given = refunds
    .filter(({ channel }) => channel === "wallet")
    .map(({ id, booking_id, cents }) => ({ reference: REFUND_CREDIT, reference_id: booking_id ?? id, cents: -cents }))
  const gestures = refunds.filter(({ booking_id }) => booking_id === null).map(({ id, cents }) => ({ reference: GESTURE_CREDIT, reference_id: id, cents }))
  return [...given, ...retained.filter(({ cents }) => cents !== 0), ...gestures]
}
