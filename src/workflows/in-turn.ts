/** What may wait until nobody else of this process does it. */
type Lane = "receipts" | "order mails"

const lanes = new Map<Lane, Promise<unknown>>()

/**
 * Runs a task after those that came to the same lane before it, whether they succeeded or not. What follows a payment gives way to the parents who are paying:
 * a crowd leaves a row of receipts and mails to be written, instead of writing them all beside the next payments.
 */
export async function inTurn<T>(lane: Lane, task: () => Promise<T>): Promise<T> {
  const own = (lanes.get(lane) ?? Promise.resolve()).then(task)
  lanes.set(lane, own.catch(() => undefined))
  return own
}
