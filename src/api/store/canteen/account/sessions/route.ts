import { currentSessionId, readSessions } from "../../../../../queries/sessions"
import type { SessionsEndedResponse, SessionsResponse } from "../../../../../types/http"
import { endSessionsWorkflow } from "../../../../../workflows/sessions"
import { defineRoute } from "../../../../define-route"

export const GET = defineRoute<SessionsResponse>(
  { summary: "Where the family is logged in, the last login of use first", audience: "customer", answers: "SessionsResponse" },
  async ({ req, scope, actorId, now }) => ({ sessions: await readSessions(scope, actorId, currentSessionId(req.auth_context), now) })
)

export const DELETE = defineRoute<SessionsEndedResponse>(
  { summary: "Ends every login but the one that asks", audience: "customer", answers: "SessionsEndedResponse" },
  async ({ req, scope, actorId, now }) => {
    const input = { customer_id: actorId, kept_id: currentSessionId(req.auth_context), now: now.toString() }
    return (await endSessionsWorkflow(scope).run({ input })).result
  }
)
