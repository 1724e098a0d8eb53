import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { CanteenError } from "../../../../../../types/canteen-error"
import type { PayByCardResponse } from "../../../../../../types/http"
import { payByCardWorkflow } from "../../../../../../workflows/pay-by-card"
import { defineRoute } from "../../../../../define-route"
import { cardBody } from "../../schema"

export const POST = defineRoute(
  { summary: "Has a cart authorised on a card that the family kept; its completion makes the order", audience: "customer", body: cardBody, answers: "PayByCardResponse" },
  async ({ scope, params, body, actorId, now }): Promise<PayByCardResponse> => {
    checkOrigin(scope, body.return_url)
    const input = { ...body, cart_id: params["id"] ?? "", customer_id: actorId, now: now.toString() }
    return (await payByCardWorkflow(scope).run({ input })).result
  }
)

/** A bank sends parents back to a shop of ours only. */
function checkOrigin(scope: MedusaContainer, returnUrl: string): void {
  const { storeCors } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http
  const allowed = storeCors.split(",").map((origin) => origin.trim())
  const { origin } = new URL(returnUrl)
  if (allowed.includes(origin)) return
  throw new CanteenError("invalid_data", "request.invalid", `body field "return_url": "${origin}" is no shop of ours`, { field: "return_url", allowed })
}
