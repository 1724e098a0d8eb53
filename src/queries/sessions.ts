import type { AuthContext } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import type { SessionView } from "../types/http"

/** Core's tokens run out after a day. */
const TOKEN_MS = 24 * 60 * 60 * 1000

/** The login that a customer's token came from: the gate lets no token through without one. */
export function currentSessionId(auth: AuthContext & { session_id?: string }): string {
  if (!auth.session_id) throw new Error("a token without its login came through")
  return auth.session_id
}

/** Whether the login behind a customer's token still counts. */
export async function isLiveSession(container: MedusaContainer, session: { id: string; customer_id: string }, at: Date): Promise<boolean> {
  return container.resolve<SessionModuleService>(SESSION_MODULE).isLive(session.customer_id, session.id, at)
}

/** Where a customer is logged in; logins whose token has run out are left out. */
export async function readSessions(container: MedusaContainer, customerId: string, currentId: string, now: Temporal.Instant): Promise<SessionView[]> {
  const rows = await container.resolve<SessionModuleService>(SESSION_MODULE).live(customerId, new Date(now.epochMilliseconds - TOKEN_MS))
  return rows.map(({ id, device, started_at, seen_at }) => ({
    id,
    device,
    started_at: started_at.toISOString(),
    seen_at: seen_at.toISOString(),
    current: id === currentId,
  }))
}
