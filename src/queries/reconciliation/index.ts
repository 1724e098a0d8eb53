import { bookingComparisons } from "./bookings"
import { cardComparisons } from "./cards"
import type { Comparison } from "./comparison"
import { mailComparison } from "./mails"
import { orderComparisons } from "./orders"
import { paymentComparisons } from "./payments"
import { topUpComparisons } from "./top-ups"
import { walletComparisons } from "./wallets"

/** What this database can tell by itself. */
export const OWN_COMPARISONS: readonly Comparison[] = [
  ...walletComparisons,
  ...bookingComparisons,
  ...orderComparisons,
  ...paymentComparisons,
  ...topUpComparisons,
  mailComparison,
]

/** What only the processor's books can tell. */
export const CARD_COMPARISONS: readonly Comparison[] = cardComparisons
