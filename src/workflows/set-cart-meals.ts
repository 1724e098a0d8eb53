import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, refreshPaymentCollectionForCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { type Selected, type Selection, selectMeals } from "../decisions/select"
import { mealsRefused } from "../modules/booking/errors"
import { todayAt } from "../modules/family/rules"
import { readMealChoice } from "../queries/meal-choice"
import { type LinesPlan, planLines, replaceLinesStep } from "./cart-lines"
import { noteRefusedSeats } from "./note-refused-seats"
import { clampWalletWorkflow } from "./use-wallet"

export type SetCartMealsInput = {
  cart_id: string
  customer_id: string
  canteen_service_id: string
  selections: Selection[]
  strict: boolean
  now: string
}
type Plan = Pick<Selected, "accepted" | "refused"> & LinesPlan

/** Decides the whole selection at once: the early answer that a parent sees; it is decided again when the cart is paid. */
const planMealsStep = createStep("canteen-plan-meals", async ({ selections, strict, ...request }: SetCartMealsInput, { container }) => {
  const dates = selections.flatMap((selection) => selection.dates).sort()
  const today = todayAt(Temporal.Instant.from(request.now))
  const choice = await readMealChoice(container, { ...request, from: dates[0] ?? today, to: dates.at(-1) ?? today })
  const { lines, accepted, refused } = selectMeals(selections, choice.context)
  await noteRefusedSeats(container, choice, { refused, customer_id: request.customer_id })
  if (strict && refused.length > 0) throw mealsRefused(refused)
  const plan: Plan = { ...planLines(choice, choice.held.map((line) => line.id), lines), accepted, refused }
  return new StepResponse(plan)
})

/** Replaces the meals of one canteen service in a cart: what cannot be had is listed with its reason, the rest stays. */
export const setCartMealsWorkflow = createWorkflow("canteen-set-cart-meals", (input: SetCartMealsInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 10, ttl: 30 })
  const plan = planMealsStep(input)
  replaceLinesStep(plan)
  clampWalletWorkflow.runAsStep({ input: transform(input, ({ cart_id, customer_id }) => ({ cart_id, customer_id })) })
  refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(transform(plan, ({ accepted, refused }) => ({ accepted, refused })))
})
