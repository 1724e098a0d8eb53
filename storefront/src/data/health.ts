import "server-only"
import type { Health, HealthRequest, HealthResponse } from "@wire"
import { call } from "./client"
import { BackendError, isNotFound, isSignedOut } from "./errors"

const pathOf = (id: string): string => `/store/canteen/beneficiaries/${encodeURIComponent(id)}/health`

/** What the family told of someone; null when it cannot be read for now: the rest of the page stays. */
export async function readHealth(token: string, id: string): Promise<HealthResponse | null> {
  try {
    return await call<HealthResponse>(pathOf(id), { token })
  } catch (error) {
    if (!(error instanceof BackendError) || isSignedOut(error) || isNotFound(error)) throw error
    return null
  }
}

/** @throws BackendError `consent.outdated`, `pai.over` */
export async function saveHealth(token: string, id: string, body: HealthRequest): Promise<Health> {
  return (await call<HealthResponse>(pathOf(id), { method: "POST", token, body })).health
}

/** Withdraws the consent: everything is deleted. */
export async function withdrawHealth(token: string, id: string): Promise<void> {
  await call<HealthResponse>(pathOf(id), { method: "DELETE", token })
}
