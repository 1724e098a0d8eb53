import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { FAMILY_MODULE } from "../modules/family"
import { accountHasMeals } from "../modules/family/errors"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import { payoutIbanRequired } from "../modules/store-credit/errors"
import type { AskingPayout } from "../modules/store-credit/payouts"
import { readClosing } from "../queries/account-closing"
import type { ClosingPayout } from "../types/http"
import { askPayoutWorkflow } from "./ask-payout"
import { forgetCardsStep } from "./forget-cards"
import { SEATS_FREED } from "./leave-waiting-list"

export type CloseAccountInput = { customer_id: string; transfer_to: AskingPayout["transfer_to"]; now: string }
export const ACCOUNT_CLOSED = "canteen.account_closed"

const checkStep = createStep("canteen-check-closing", async ({ customer_id, transfer_to, now }: CloseAccountInput, { container }) => {
  const { meals_to_come, payouts } = await readClosing(container, customer_id, Temporal.Instant.from(now))
  if (meals_to_come > 0) throw accountHasMeals(meals_to_come)
  const transfer = payouts.reduce((sum, { transfer_cents }) => sum + transfer_cents, 0)
  if (transfer > 0 && !transfer_to) throw payoutIbanRequired(transfer)
  return new StepResponse(payouts)
})

const closeStep = createStep(
  "canteen-close-account",
  async ({ customer_id, now }: CloseAccountInput, { container }) => {
    const former = await container.resolve<FamilyModuleService>(FAMILY_MODULE).closeAccount(customer_id, new Date(now))
    return new StepResponse({ wasOpen: former !== null }, former)
  },
  async (former, { container }) => {
    if (former) await container.resolve<FamilyModuleService>(FAMILY_MODULE).reopenAccount(former)
  }
)

type PayOutInput = CloseAccountInput & { payouts: ClosingPayout[] }

/** Not compensated: what was asked for one payee is on its way, whatever becomes of the next one's. */
const payOutStep = createStep("canteen-pay-wallets-out", async ({ customer_id, transfer_to, now, payouts }: PayOutInput, { container }) => {
  for (const { wallet_id, payee } of payouts) {
    const account = { id: wallet_id, customer_id, payee_id: payee.id }
    await askPayoutWorkflow(container).run({ input: { account, amount_cents: null, transfer_to, idempotency_key: null, now } })
  }
  return new StepResponse(undefined)
})

const forgetWishesStep = createStep("canteen-forget-wishes", async ({ customer_id, now }: CloseAccountInput, { container }) => {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  await bookings.forgetPatternsOf(customer_id, null)
  await bookings.lines.leaveAll(customer_id, new Date(now))
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  await families.care.forgetFamily(customer_id)
  await families.households.forgetInvitations(customer_id)
  await container.resolve<SessionModuleService>(SESSION_MODULE).feeds.revokeAll(customer_id, null)
  return new StepResponse(undefined)
})

/**
 * A family closes its account: the cards it kept are forgotten before anything else, what it had asked for ends, what it told of diets and health is deleted, and every wallet is paid out to its cards and, for the rest, to a bank account. Its history stays
 * readable. Sent again, it goes on where a crash stopped it.
 * @throws CanteenError `account.has_meals`, `payout.iban_required`
 */
export const closeAccountWorkflow = createWorkflow("canteen-close-account-of-family", (input: CloseAccountInput) => {
  const key = transform(input, ({ customer_id }) => `canteen-closing:${customer_id}`)
  acquireLockStep({ key, timeout: 10, ttl: 60 })
  const payouts = checkStep(input)
  forgetCardsStep(transform(input, ({ customer_id, now }) => ({ customer_id, card_id: null, now })))
  const closed = closeStep(input)
  payOutStep(transform({ input, payouts }, ({ input, payouts }) => ({ ...input, payouts })))
  forgetWishesStep(input)
  releaseLockStep({ key })
  emitEventStep({ eventName: SEATS_FREED, data: {} }).config({ name: "canteen-closing-frees-seats" })
  emitEventStep({
    eventName: ACCOUNT_CLOSED,
    data: transform({ input, payouts }, ({ input, payouts }) => ({
      customer_id: input.customer_id,
      amount_cents: payouts.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
      closed_at: input.now,
    })),
  })
  return new WorkflowResponse(closed)
})
