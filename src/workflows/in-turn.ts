import { EventEmitter, once } from "node:events"

/** What may wait until nobody else of this process does it. */
type Lane = "receipts" | "order mails"

/** How long what follows a payment gives way to parents who are paying. */
const PATIENCE_MS = 3_000

const lanes = new Map<Lane, Promise<unknown>>()
const payments = new EventEmitter()
let paying = 0

/** Runs a payment that a parent waits for: what follows other payments gives way to it. */
export async function aheadOfAll<T>(payment: () => Promise<T>): Promise<T> {
  paying += 1
  try {
    return await payment()
  } finally {
    paying -= 1
    if (paying === 0) payments.emit("over")
  }
}

/**
 * Runs a task after those that came to the same lane before it, whether they succeeded or not, and once nobody is paying or it has waited for `PATIENCE_MS`. What
 * follows a payment gives way to the parents who are paying: a crowd leaves a row of receipts and mails to be written, instead of writing them all beside the next payments.
 */
export async function inTurn<T>(lane: Lane, task: () => Promise<T>): Promise<T> {
  const latest = performance.now() + PATIENCE_MS
  const own = (lanes.get(lane) ?? Promise.resolve()).then(() => giveWay(latest)).then(task)
  lanes.set(lane, own.catch(() => undefined))
  return own
}

/** Answers once nobody is paying, or at `latest`, which a steady crowd would put off for ever. */
async function giveWay(latest: number): Promise<void> {
  const left = Math.ceil(latest - performance.now())
  if (paying === 0 || left <= 0) return
  const patience = AbortSignal.timeout(left)
  await once(payments, "over", { signal: patience }).catch((error: unknown) => {
    if (!patience.aborted) throw error
  })
}
