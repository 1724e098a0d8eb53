import { readOrderSummary } from "../../../../../../queries/orders"
import type { PayResponse } from "../../../../../../types/http"
import { aheadOfAll } from "../../../../../../workflows/in-turn"
import { payByWalletWorkflow } from "../../../../../../workflows/pay-by-wallet"
import { defineRoute } from "../../../../../define-route"
import { payBody } from "../../schema"

export const POST = defineRoute(
  { summary: "Pays a whole cart from the wallet; the same cart again answers the same order", audience: "customer", body: payBody, answers: "PayResponse" },
  async ({ scope, params, actorId, now }): Promise<PayResponse> => {
    const input = { cart_id: params["id"] ?? "", customer_id: actorId, now: now.toString() }
    const { result } = await aheadOfAll(() => payByWalletWorkflow(scope).run({ input }))
    return { order: result.order ?? (await readOrderSummary(scope, result.order_id, actorId)) }
  }
)
