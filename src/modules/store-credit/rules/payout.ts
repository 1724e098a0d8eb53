/** A card payment that topped the wallet up, and the cents that can still go back to it. */
export type CardSource = { top_up_id: string; payment_id: string; refundable_cents: number }
export type PayoutPlan = { cards: (Omit<CardSource, "refundable_cents"> & { cents: number })[]; card_cents: number; transfer_cents: number }

/** Shares an amount in cents among the cards, in their order, never more than each can take back; a bank transfer pays the rest. */
export function planPayout(amountCents: number, sources: readonly CardSource[]): PayoutPlan {
  let left = amountCents
  const cards = sources.flatMap(({ top_up_id, payment_id, refundable_cents }) => {
    const cents = Math.min(left, Math.max(0, refundable_cents))
    left -= cents
    return cents > 0 ? [{ top_up_id, payment_id, cents }] : []
  })
  return { cards, card_cents: amountCents - left, transfer_cents: left }
}
