import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { mealsRefused, offerEnded } from "../modules/booking/errors"
import { mealLinesOf, readOwnCart } from "../queries/cart-meals"
import { readWaitingEntry } from "../queries/waiting"
import type { RefusedMeal, WaitingEntry } from "../types/http"
import { bookOfferedMeal } from "./book-offered-meal"
import { createCartForMealsWorkflow } from "./create-cart"
import { leaveWaitingListWorkflow } from "./leave-waiting-list"
import { setCartMealsWorkflow } from "./set-cart-meals"

type Accepting = { customer_id: string; entry_id: string; now: string }
type AcceptIntoBasketInput = Accepting & { cart_id: string | null; sales_channel_id: string | null }
type Container = Parameters<typeof readWaitingEntry>[0]

/** @throws CanteenError `offer.ended` when no seat is kept for the family any more */
async function readOffer(container: Container, { customer_id, entry_id, now }: Accepting): Promise<WaitingEntry> {
  const instant = Temporal.Instant.from(now)
  const entry = await readWaitingEntry(container, { id: entry_id, customer_id }, instant)
  const isLive = entry.state === "offered" && entry.offered_until !== null && Temporal.Instant.compare(instant, entry.offered_until) < 0
  if (!isLive) throw offerEnded(entry_id)
  return entry
}

const bookStep = createStep("canteen-book-offered-meal", async (input: Accepting, { container }) => {
  const offer = await readOffer(container, input)
  if (offer.price_cents === null) throw offerEnded(offer.id)
  const meal = {
    customer_id: input.customer_id,
    canteen_service_id: offer.canteen_service.id,
    beneficiary_id: offer.beneficiary.id,
    date: offer.date,
    price_cents: offer.price_cents,
  }
  return new StepResponse({ order_id: await bookOfferedMeal(container, meal, Temporal.Instant.from(input.now)) })
})

/** Accepts an offered seat and pays its meal from the wallet. */
const acceptByWalletWorkflow = createWorkflow("canteen-accept-offer-by-wallet", (input: Accepting) => new WorkflowResponse(bookStep(input)))

const putInBasketStep = createStep("canteen-put-offered-meal-in-basket", async (input: AcceptIntoBasketInput, { container }) => {
  const { customer_id, sales_channel_id, now } = input
  const offer = await readOffer(container, input)
  const canteen_service_id = offer.canteen_service.id
  const cartId = input.cart_id ?? (await createCartForMealsWorkflow(container).run({ input: { customer_id, sales_channel_id } })).result.id
  const lines = mealLinesOf(await readOwnCart(container, cartId, customer_id)).filter((line) => line.meals.canteen_service_id === canteen_service_id)
  const chosen = lines.map(({ meals }) => ({ beneficiary_id: meals.beneficiary_id, dates: meals.dates }))
  const selections = [...chosen, { beneficiary_id: offer.beneficiary.id, dates: [offer.date] }]
  const { result } = await setCartMealsWorkflow(container).run({
    input: { cart_id: cartId, customer_id, canteen_service_id, selections, strict: false, now },
  })
  const own = result.refused.find((meal) => meal.beneficiary_id === offer.beneficiary.id && meal.date === offer.date)
  if (own) throw mealsRefused([own])
  const answer: { cart_id: string; refused: RefusedMeal[] } = { cart_id: cartId, refused: result.refused }
  return new StepResponse(answer)
})

/** Accepts an offered seat by putting its meal in a basket, beside what is there: the seat stays kept until the offer's deadline. */
const acceptIntoBasketWorkflow = createWorkflow(
  "canteen-accept-offer-into-basket",
  (input: AcceptIntoBasketInput) => new WorkflowResponse(putInBasketStep(input))
)

type Answer =
  | { answer: "decline"; sales_channel_id: string | null }
  | { answer: "accept"; pay: "wallet"; sales_channel_id: string | null }
  | { answer: "accept"; pay: "basket"; cart_id?: string; sales_channel_id: string | null }
type Answered = { order_id?: string; cart_id?: string; refused?: RefusedMeal[] }

/** What a family answers to an offered seat. @throws CanteenError `waiting_entry.not_found`, `offer.ended`, and what paying or the basket refuses */
export async function answerOffer(container: Container, accepting: Accepting, answer: Answer): Promise<Answered> {
  if (answer.answer === "decline") {
    await leaveWaitingListWorkflow(container).run({ input: { ...accepting, how: "decline" } })
    return {}
  }
  if (answer.pay === "wallet") return (await acceptByWalletWorkflow(container).run({ input: accepting })).result
  const { sales_channel_id, cart_id = null } = answer
  return (await acceptIntoBasketWorkflow(container).run({ input: { ...accepting, cart_id, sales_channel_id } })).result
}
