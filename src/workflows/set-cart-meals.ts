import type { ICartModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, refreshPaymentCollectionForCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { toEuros } from "../decisions/euros"
import { lineSubtitle, lineTitle } from "../decisions/line-words"
import { type Selected, type Selection, selectMeals } from "../decisions/select"
import { borneSurcharges } from "../decisions/surcharge"
import { BOOKING_MODULE } from "../modules/booking"
import { cartCompleted, mealsRefused } from "../modules/booking/errors"
import type BookingModuleService from "../modules/booking/service"
import { todayAt } from "../modules/family/rules"
import { type MealLineMetadata, mealLinesOf, mealsOf, readOwnCart } from "../queries/cart-meals"
import { otherPayee } from "../queries/checkout-claim"
import { readMealRules } from "../queries/meal-rules"
import type { RefusalCode } from "../types/http"
import { clampWalletWorkflow } from "./use-wallet"

export type SetCartMealsInput = {
  cart_id: string
  customer_id: string
  canteen_service_id: string
  selections: Selection[]
  strict: boolean
  now: string
}
type NewLine = { title: string; subtitle: string; variant_id: string | null; product_id: string | null; quantity: number; unit_price: number; metadata: MealLineMetadata }
type Plan = Pick<Selected, "accepted" | "refused"> & { cart_id: string; replaced: string[]; lines: NewLine[] }

/** Decides the whole selection at once: the early answer that a parent sees; it is decided again when the cart is paid. */
const planMealsStep = createStep("canteen-plan-meals", async (input: SetCartMealsInput, { container }) => {
  const now = Temporal.Instant.from(input.now)
  const cart = await readOwnCart(container, input.cart_id, input.customer_id)
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const checkout = await bookings.checkoutOfCart(cart.id)
  if (cart.completed_at || checkout?.state === "paid" || checkout?.state === "ordered") throw cartCompleted(cart.id)
  const lines = mealLinesOf(cart)
  const others = mealsOf(lines.filter((line) => line.meals.canteen_service_id !== input.canteen_service_id))
  const dates = input.selections.flatMap((selection) => selection.dates).sort()
  const today = todayAt(now)
  const [from, to] = [dates[0] ?? today, dates.at(-1) ?? today]
  const canteenServiceIds = [input.canteen_service_id, ...others.map((meal) => meal.canteen_service_id)]
  const { family, services } = await readMealRules(container, { customerId: input.customer_id, canteenServiceIds, from, to })
  const prepared = services.get(input.canteen_service_id)
  if (!prepared) throw new Error("the rules of the canteen service were not read")
  const payees = new Set([...services.values()].map(({ service }) => service.payee.id))
  if (payees.size > 1) throw otherPayee()
  const dayServiceId = prepared.service.meal_day_service_id
  const [active, seats] = await Promise.all([
    bookings.activeBookings(family.beneficiaries.map((beneficiary) => beneficiary.id), from, to),
    bookings.takenSeats(dayServiceId, from, to),
  ])
  const taken = new Map<string, RefusalCode>()
  for (const row of active) {
    const isOwnHold = row.status === "held" && row.customer_id === input.customer_id
    if (row.meal_day_service_id === dayServiceId && !isOwnHold) {
      taken.set(`${row.beneficiary_id} ${row.day}`, row.status === "held" ? "held" : "already_booked")
    }
  }
  for (const meal of others) {
    const sharesDays = services.get(meal.canteen_service_id)?.service.meal_day_service_id === dayServiceId
    if (sharesDays) taken.set(`${meal.beneficiary_id} ${meal.date}`, "already_booked")
  }
  const full = new Set(seats.filter((row) => row.capacity !== null && row.seats_taken >= row.capacity).map((row) => row.day))
  const ownHolds = new Set(active.filter((row) => row.status === "held" && row.customer_id === input.customer_id).map((row) => `${row.beneficiary_id} ${row.day}`))
  const borne = borneSurcharges(active, { customer_id: input.customer_id, canteen_service_id: input.canteen_service_id })
  const selected = selectMeals(input.selections, {
    prepared,
    family,
    now,
    surchargeDue: (date) => borne.has(date),
    taken: (beneficiaryId, date) => {
      const key = `${beneficiaryId} ${date}`
      return taken.get(key) ?? (full.has(date) && !ownHolds.has(key) ? "full" : null)
    },
  })
  if (input.strict && selected.refused.length > 0) throw mealsRefused(selected.refused)
  const plan: Plan = {
    cart_id: cart.id,
    accepted: selected.accepted,
    refused: selected.refused,
    replaced: lines.filter((line) => line.meals.canteen_service_id === input.canteen_service_id).map((line) => line.id),
    lines: selected.lines.map((line) => ({
      title: lineTitle(prepared.service.name, line.dates),
      subtitle: lineSubtitle(line.tariff_label, line.dates),
      variant_id: line.variant_id,
      product_id: prepared.service.product_id,
      quantity: line.dates.length,
      unit_price: toEuros(line.unit_price_cents),
      metadata: {
        canteen: true,
        cart_id: cart.id,
        beneficiary_id: line.beneficiary_id,
        canteen_service_id: input.canteen_service_id,
        tariff_id: line.tariff_id,
        dates: line.dates,
      },
    })),
  }
  return new StepResponse(plan)
})

const replaceLinesStep = createStep(
  "canteen-replace-lines",
  async (plan: Plan, { container }) => {
    const carts = container.resolve<ICartModuleService>(Modules.CART)
    if (plan.replaced.length > 0) await carts.softDeleteLineItems(plan.replaced)
    const added = plan.lines.map((line) => ({
      ...line,
      cart_id: plan.cart_id,
      variant_id: line.variant_id ?? undefined,
      product_id: line.product_id ?? undefined,
      requires_shipping: false,
      is_discountable: false,
      is_tax_inclusive: true,
      is_custom_price: true,
      metadata: { ...line.metadata },
    }))
    const created = added.length > 0 ? await carts.addLineItems(added) : []
    return new StepResponse(undefined, { removed: plan.replaced, added: created.map((line) => line.id) })
  },
  async (done, { container }) => {
    if (!done) return
    const carts = container.resolve<ICartModuleService>(Modules.CART)
    if (done.added.length > 0) await carts.deleteLineItems(done.added)
    if (done.removed.length > 0) await carts.restoreLineItems(done.removed)
  }
)

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
