/**
 * What is left of a refund whose answer was lost. `written`: Medusa has a row for it; `ahead_cents`: what the processor gave back beyond all of
 * Medusa's rows for that payment, negative when it gave back less.
 */
export type RefundTrace = { cents: number; written: boolean; ahead_cents: number }

/**
 * What to do about it: `send` it, for nothing of it happened; `record` what the processor did and Medusa forgot; `erase` Medusa's row, for the
 * processor was never reached, and send; nothing, for it is `done`; or `unclear`, for a person.
 */
export type RefundVerdict = "send" | "record" | "erase" | "done" | "unclear"

/** Compares Medusa's rows with the processor's refunds, of one payment with one lost answer at a time. Amounts in cents. */
export function judgeRefund({ cents, written, ahead_cents }: RefundTrace): RefundVerdict {
  if (ahead_cents === 0) return written ? "done" : "send"
  if (!written && ahead_cents === cents) return "record"
  if (written && ahead_cents === -cents) return "erase"
  return "unclear"
}
