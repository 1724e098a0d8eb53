import type { DeletedResponse } from "../../../../../types/http"
import { forgetCardsWorkflow } from "../../../../../workflows/forget-cards"
import { defineRoute } from "../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Has the card processor forget a card that the family kept", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, params, actorId, now }) => {
    const id = params["id"] ?? ""
    await forgetCardsWorkflow(scope).run({ input: { customer_id: actorId, card_id: id, now: now.toString() } })
    return { id, object: "card", deleted: true }
  }
)
