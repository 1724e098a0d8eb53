import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, refreshPaymentCollectionForCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { growLines, mealsOfLines, partHeld, tellRefusals } from "../decisions/add-meals"
import { selectMeals } from "../decisions/select"
import { readMealChoice } from "../queries/meal-choice"
import { type WantedRequest, readWantedMeals } from "../queries/wanted-meals"
import type { AddMealsResponse } from "../types/http"
import { type LinesPlan, planLines, replaceLinesStep } from "./cart-lines"
import { noteRefusedSeats } from "./note-refused-seats"
import { clampWalletWorkflow } from "./use-wallet"

export type AddCartMealsInput = WantedRequest & { cart_id: string; dry_run: boolean }
type Told = Omit<AddMealsResponse, "cart" | "total_cents">

/** Works out the wanted meals and decides those that the cart does not hold, as `set-cart-meals` decides a selection. */
const planAddedMealsStep = createStep("canteen-plan-added-meals", async (input: AddCartMealsInput, { container }) => {
  const { cart_id, customer_id, canteen_service_id, now } = input
  const { from, to, rhythm, selections, occasional } = await readWantedMeals(container, input)
  const choice = await readMealChoice(container, { cart_id, customer_id, canteen_service_id, from, to, now })
  const held = choice.held.map(({ id, unit_price_cents, meals: { beneficiary_id, tariff_id, dates } }) => ({ id, beneficiary_id, tariff_id, unit_price_cents, dates }))
  const { fresh, already } = partHeld(selections, held)
  const selected = selectMeals(fresh, { ...choice.context, leaveLate: true })
  if (!input.dry_run) await noteRefusedSeats(container, choice, { refused: selected.refused, customer_id })
  const { replaced, lines } = growLines(held, selected.lines)
  const told: Told = {
    from,
    to,
    pattern: rhythm,
    accepted: selected.accepted,
    added: mealsOfLines(selected.lines),
    already_chosen: already,
    late: selected.late,
    ...tellRefusals(selected),
    occasional: occasional.flatMap(({ beneficiary_id, dates }) => dates.map((date) => ({ beneficiary_id, date }))),
  }
  const plan: LinesPlan = planLines(choice, replaced, lines)
  return new StepResponse({ plan, told })
})

/**
 * Adds meals to those of one canteen service in a cart, which all stay. What is dearer by now is left out, what cannot be had is listed or counted
 * with its reason. A dry run decides the same and writes nothing.
 */
export const addCartMealsWorkflow = createWorkflow("canteen-add-cart-meals", (input: AddCartMealsInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 10, ttl: 30 })
  const planned = planAddedMealsStep(input)
  when({ input }, ({ input }) => !input.dry_run).then(() => {
    replaceLinesStep(transform(planned, ({ plan }) => plan))
    clampWalletWorkflow.runAsStep({ input: transform(input, ({ cart_id, customer_id }) => ({ cart_id, customer_id })) })
    refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
  })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(transform(planned, ({ told }) => told))
})
