import type { BasketResponse } from "../../../../types/http"
import { createCartForMealsWorkflow } from "../../../../workflows/create-cart"
import { readBasket } from "../../../../queries/basket"
import { defineRoute } from "../../../define-route"
import { emptyBody } from "./schema"

export const POST = defineRoute<BasketResponse, Record<string, never>>(
  { summary: "An empty cart of the customer, ready for meals", audience: "customer", body: emptyBody, answers: "BasketResponse", status: 201 },
  async ({ req, scope, actorId }) => {
    const sales_channel_id = req.publishable_key_context?.sales_channel_ids[0] ?? null
    const { result } = await createCartForMealsWorkflow(scope).run({ input: { customer_id: actorId, sales_channel_id } })
    return { cart: await readBasket(scope, result.id, actorId) }
  }
)
