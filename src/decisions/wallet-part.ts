/** The least that a card is asked for, in cents (Stripe's minimum charge in euros). */
export const MIN_CARD_CENTS = 50

/**
 * What a wallet pays of a cart, in cents: at most what is wanted, what it holds and what the cart costs. The rest is 0 or at least what a card
 * can take: the wallet gives way by the difference.
 */
export function clampWallet({ wanted, balance, total }: { wanted: number; balance: number; total: number }): number {
  const part = Math.max(0, Math.min(wanted, balance, total))
  const rest = total - part
  if (rest === 0 || rest >= MIN_CARD_CENTS) return part
  return Math.max(0, total - MIN_CARD_CENTS)
}
