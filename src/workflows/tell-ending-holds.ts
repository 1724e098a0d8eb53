import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { readEnvironment } from "../environment"
import { BOOKING_MODULE } from "../modules/booking"
import { type EndingHold, endingHolds } from "../modules/booking/ending-holds"
import type BookingModuleService from "../modules/booking/service"
import { communeOf, readBookingFacts } from "../queries/bookings"
import { readAddressee } from "../queries/mails"
import { sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type TellEndingHoldsInput = { now: string }
/** Time enough to come back to the basket and pay. */
const BEFORE = { minutes: 10 }
const A_LONG_BASKET = { limit: 2000, offset: 0 }

const tellStep = createStep("canteen-tell-ending-holds", async (input: TellEndingHoldsInput, { container }) => {
  const now = Temporal.Instant.from(input.now)
  const window = { at: new Date(now.epochMilliseconds), until: new Date(now.add(BEFORE).epochMilliseconds) }
  const holds = await container.resolve<BookingModuleService>(BOOKING_MODULE).atomically((sql) => endingHolds(sql, window))
  for (const hold of holds) {
    await tried(container, `mail of the hold of ${hold.checkout_id}`, () => tell(container, hold))
  }
  return new StepResponse(undefined)
})

async function tell(container: MedusaContainer, { checkout_id, customer_id, first_held_at, held_until, meals }: EndingHold): Promise<void> {
  const idempotency_key = `hold:${checkout_id}:${first_held_at.toISOString()}`
  const [to, [held]] = await Promise.all([readAddressee(container, customer_id), readBookingFacts(container, { checkout_id, customer_id }, A_LONG_BASKET)])
  const storefront_url = new URL("/panier", readEnvironment().STOREFRONT_URL).href
  const data = { first_name: to.first_name, commune: communeOf(held), meals, held_until: held_until.toISOString(), storefront_url }
  await sendMailWorkflow(container).run({ input: { to: to.email, template: "hold-ending", data, idempotency_key } })
}

/** Tells each family once, before its hold ends: the mail's key names the hold, so that a run of each minute sends one. */
export const tellEndingHoldsWorkflow = createWorkflow("canteen-tell-all-ending-holds", (input: TellEndingHoldsInput) => {
  tellStep(input)
})
