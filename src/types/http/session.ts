import type { Instant } from "./common"

/** A login of a family. `device` is what the browser calls itself; `current` marks the one that asks. */
export type SessionView = { id: string; device: string; started_at: Instant; seen_at: Instant; current: boolean }
export type SessionsResponse = { sessions: SessionView[] }
export type SessionsEndedResponse = { ended: number }
