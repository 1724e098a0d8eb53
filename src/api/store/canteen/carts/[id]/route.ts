import { readBasket } from "../../../../../queries/basket"
import type { BasketResponse } from "../../../../../types/http"
import { defineRoute } from "../../../../define-route"

export const GET = defineRoute<BasketResponse>(
  { summary: "The customer's own cart with names, dates and totals", audience: "customer", answers: "BasketResponse" },
  async ({ scope, params, actorId }) => ({ cart: await readBasket(scope, params["id"] ?? "", actorId) })
)
