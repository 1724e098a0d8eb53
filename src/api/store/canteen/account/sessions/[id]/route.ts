import { SESSION_MODULE } from "../../../../../../modules/session"
import type SessionModuleService from "../../../../../../modules/session/service"
import { currentSessionId } from "../../../../../../queries/sessions"
import type { DeletedResponse } from "../../../../../../types/http"
import { defineRoute } from "../../../../../define-route"

const CURRENT = "current"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Ends one login; `current` is the one that asks", audience: "customer", answers: "DeletedResponse" },
  async ({ req, scope, params, actorId, now }) => {
    const id = params["id"] === CURRENT ? currentSessionId(req.auth_context) : (params["id"] ?? "")
    await scope.resolve<SessionModuleService>(SESSION_MODULE).end(actorId, id, new Date(now.epochMilliseconds))
    return { id, object: "session", deleted: true }
  }
)
