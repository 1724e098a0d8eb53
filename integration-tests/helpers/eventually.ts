import { setTimeout as sleep } from "node:timers/promises"

const LIMIT_MS = 15_000

/** What subscribers do after the answer: tries until the expectation holds, and fails with its last failure. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = performance.now() + LIMIT_MS
  for (;;) {
    try {
      await expectation()
      return
    } catch (error) {
      if (performance.now() > end) throw error
      await sleep(100)
    }
  }
}
