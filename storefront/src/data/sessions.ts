import "server-only"
import type { SessionsResponse, SessionView } from "@wire"
import { call } from "./client"

const BASE = "/store/canteen/account/sessions"

/** Where the family is logged in, the last login of use first. */
export async function listSessions(token: string): Promise<SessionView[]> {
  const { sessions } = await call<SessionsResponse>(BASE, { token })
  return sessions
}

/** @throws 404 for a login that is not the family's */
export async function endSession(token: string, id: string): Promise<void> {
  await call(`${BASE}/${encodeURIComponent(id)}`, { method: "DELETE", token })
}

/** Ends every login but this one. */
export async function endOtherSessions(token: string): Promise<void> {
  await call(BASE, { method: "DELETE", token })
}
