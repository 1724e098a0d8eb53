import { readBasket } from "../../../../../../queries/basket"
import type { AddMealsResponse } from "../../../../../../types/http"
import { addCartMealsWorkflow } from "../../../../../../workflows/add-cart-meals"
import { defineRoute } from "../../../../../define-route"
import { addMealsBody } from "../../add-meals-schema"

export const POST = defineRoute(
  { summary: "Adds the meals of a weekly pattern, of a month like another or of a list to a cart, or only tries", audience: "customer", body: addMealsBody, answers: "AddMealsResponse" },
  async ({ scope, params, body, actorId, now }): Promise<AddMealsResponse> => {
    const input = { ...body, cart_id: params["id"] ?? "", customer_id: actorId, now: now.toString() }
    const { result } = await addCartMealsWorkflow(scope).run({ input })
    const cart = await readBasket(scope, input.cart_id, actorId)
    const tried = body.dry_run ? result.added : []
    return { cart, ...result, total_cents: tried.reduce((sum, meal) => sum + meal.price_cents, cart.total_cents) }
  }
)
