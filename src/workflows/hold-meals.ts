import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { readOwnCart } from "../queries/cart-meals"
import { readCartClaim } from "../queries/checkout-claim"
import type { HoldResponse } from "../types/http"
import { holdCart } from "./checkout"

export type HoldMealsInput = { cart_id: string; customer_id: string; now: string }

const holdMealsStep = createStep("canteen-hold-meals", async (input: HoldMealsInput, { container }) => {
  const cart = await readOwnCart(container, input.cart_id, input.customer_id)
  const { claim, hold } = await readCartClaim(container, cart, input.customer_id, Temporal.Instant.from(input.now))
  const held = await holdCart(container, claim, hold)
  const answer: HoldResponse = { expires_at: held.expires_at.toISOString(), extended: held.extended }
  return new StepResponse(answer)
})

/** Keeps the seats of a cart while its card payment is under way; again, it extends the hold once. */
export const holdMealsWorkflow = createWorkflow("canteen-hold-meals", (input: HoldMealsInput) => new WorkflowResponse(holdMealsStep(input)))
