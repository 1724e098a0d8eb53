import type { AddressAskedResponse } from "../../../../../types/http"
import { askFirstAddressAgainWorkflow } from "../../../../../workflows/ask-address"
import { defineRoute } from "../../../../define-route"

export const POST = defineRoute<AddressAskedResponse>(
  { summary: "Sends a new link to the address that the family registered with", audience: "customer", answers: "AddressAskedResponse" },
  async ({ req, scope, actorId, now }) => {
    const input = { customer_id: actorId, auth_identity_id: req.auth_context.auth_identity_id, now: now.toString() }
    const { result } = await askFirstAddressAgainWorkflow(scope).run({ input })
    return { sent_to: result.email }
  }
)
