import { currentSessionId } from "../../../../../../queries/sessions"
import type { DeletedResponse } from "../../../../../../types/http"
import { endSessionsWorkflow } from "../../../../../../workflows/sessions"
import { defineRoute } from "../../../../../define-route"

const CURRENT = "current"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Ends one login; `current` is the one that asks", audience: "customer", answers: "DeletedResponse" },
  async ({ req, scope, params, actorId, now }) => {
    const id = params["id"] === CURRENT ? currentSessionId(req.auth_context) : (params["id"] ?? "")
    await endSessionsWorkflow(scope).run({ input: { customer_id: actorId, session_id: id, now: now.toString() } })
    return { id, object: "session", deleted: true }
  }
)
