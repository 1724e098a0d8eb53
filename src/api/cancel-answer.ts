import type { Cancelled } from "../modules/booking/cancel"
import type { CancelResponse } from "../types/http"

/** What a cancellation answers, to families and to staff alike. */
export function toCancelResponse({ cancelled, refused }: Pick<Cancelled, "cancelled" | "refused">): CancelResponse {
  return { cancelled: cancelled.map(({ booking_id, refund_cents, refund_to, refunds }) => ({ booking_id, refund_cents, refund_to, refunds })), refused }
}
