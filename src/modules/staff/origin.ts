import { AsyncLocalStorage } from "node:async_hooks"

/** The request in which acts are recorded: where it came from, and whether one was recorded yet. */
export type Origin = { ip: string | null; recorded: boolean }

const current = new AsyncLocalStorage<Origin>()

/** Runs a task whose acts come from this request. */
export async function withOrigin<T>(origin: Origin, task: () => Promise<T>): Promise<T> {
  return current.run(origin, task)
}

/** Where the acts that are being recorded come from; undefined outside a request of staff. */
export function originNow(): Origin | undefined {
  return current.getStore()
}
