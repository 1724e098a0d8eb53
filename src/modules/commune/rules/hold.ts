import type { Rulebook } from "./types"
import { isBefore, type Instant } from "./zone"

/** Until when seats held at `heldAt` are kept: `hold_minutes` of elapsed time. */
export function holdExpiry(rulebook: Pick<Rulebook, "hold_minutes">, heldAt: Instant): Instant {
  return heldAt.add({ minutes: rulebook.hold_minutes })
}

/** A hold is live strictly before it expires, whatever the meal's cutoff: taken in time, it may be paid later. */
export function isHoldLive(expiresAt: Instant, now: Instant): boolean {
  return isBefore(now, expiresAt)
}
