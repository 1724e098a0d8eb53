import { readBasket } from "../../../../../../queries/basket"
import type { CartWalletResponse } from "../../../../../../types/http"
import { useWalletWorkflow } from "../../../../../../workflows/use-wallet"
import { defineRoute } from "../../../../../define-route"
import { walletBody } from "../../schema"

export const POST = defineRoute(
  { summary: "Lets the wallet pay all it can, a given part, or nothing of a cart", audience: "customer", body: walletBody, answers: "CartWalletResponse" },
  async ({ scope, params, body, actorId }): Promise<CartWalletResponse> => {
    const amount_cents = "use" in body ? (body.use ? null : 0) : body.amount_cents
    const cart_id = params["id"] ?? ""
    await useWalletWorkflow(scope).run({ input: { cart_id, customer_id: actorId, amount_cents } })
    const cart = await readBasket(scope, cart_id, actorId)
    return { cart, wallet_cents: cart.wallet_cents, rest_cents: cart.rest_cents }
  }
)
