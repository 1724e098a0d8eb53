import { readBasket } from "../../../../../../queries/basket"
import type { MealsResponse } from "../../../../../../types/http"
import { setCartMealsWorkflow } from "../../../../../../workflows/set-cart-meals"
import { defineRoute } from "../../../../../define-route"
import { mealsBody } from "../../schema"

export const PUT = defineRoute(
  { summary: "Replaces the meals of one canteen service in a cart", audience: "customer", body: mealsBody, answers: "MealsResponse" },
  async ({ scope, params, body, actorId, now }): Promise<MealsResponse> => {
    const input = { ...body, cart_id: params["id"] ?? "", customer_id: actorId, now: now.toString() }
    const { result } = await setCartMealsWorkflow(scope).run({ input })
    const cart = await readBasket(scope, input.cart_id, actorId)
    return { cart, accepted: result.accepted, total_cents: cart.total_cents, refused: result.refused }
  }
)
