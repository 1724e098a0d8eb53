import { answerOffer } from "../../../../../../workflows/answer-offer"
import { readBasket } from "../../../../../../queries/basket"
import { readOrder } from "../../../../../../queries/orders"
import { readWaitingEntry } from "../../../../../../queries/waiting"
import type { OfferAnswerResponse } from "../../../../../../types/http"
import { defineRoute } from "../../../../../define-route"
import { answerBody } from "../../schema"

export const POST = defineRoute(
  {
    summary: "Answers an offered seat: booked from the wallet, put in a basket, or given to the next family",
    audience: "customer",
    body: answerBody,
    answers: "OfferAnswerResponse",
  },
  async ({ req, scope, actorId, params: { id = "" }, body, now }): Promise<OfferAnswerResponse> => {
    const sales_channel_id = req.publishable_key_context?.sales_channel_ids[0] ?? null
    const { order_id, cart_id, refused } = await answerOffer(scope, { customer_id: actorId, entry_id: id, now: now.toString() }, { ...body, sales_channel_id })
    const entry = await readWaitingEntry(scope, { id, customer_id: actorId }, now)
    return {
      entry,
      ...(order_id ? { order: await readOrder(scope, order_id, { id: actorId, now }) } : {}),
      ...(cart_id ? { cart: await readBasket(scope, cart_id, actorId), refused } : {}),
    }
  }
)
