import "server-only"
import type { RetentionPeriodsResponse } from "@wire"
import { call } from "./client"
import { BackendError } from "./errors"

/** How long each kind of data is kept here; null when it cannot be had now: the rest of the page does not depend on it. */
export async function readRetention(): Promise<RetentionPeriodsResponse["periods"] | null> {
  try {
    return (await call<RetentionPeriodsResponse>("/store/canteen/retention")).periods
  } catch (error) {
    if (error instanceof BackendError) return null
    throw error
  }
}
