import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { cardAccounts, cardBooks } from "../card-accounts"
import type { IntentFacts } from "../providers/card-payment/books"
import { orderOfCart } from "../queries/attempt-order"
import { type SessionCart, readSessionCarts } from "../queries/session-cart"
import { finishTopUp } from "./finish-top-up"
import { tellAuthorisation } from "./tell-authorisation"
import { tried } from "./tried"

/** Payments begun within the last `within_minutes`, but for the youngest, which may still be in the hands of their family. */
export type SettleAuthorisationsInput = { within_minutes: number; idle_minutes: number }
type Authorisation = { account: string; intent: IntentFacts; cart: SessionCart }

const MINUTE_MS = 60_000
/** Refusals that another try may lift: nothing is given up for them. */
const PASSING = ["busy", "checkout.in_repair", "card.no_clear_answer", "card.misconfigured"]

/** Core's refusal, in words only, of an account that the region does not offer any more. */
const NOT_OFFERED = /not enabled in the cart's region/

/** What cards have authorised for carts of ours and nobody has captured, in the processor's own books. An account that cannot be asked holds back no other. */
async function idleAuthorisations(container: MedusaContainer, { within_minutes, idle_minutes }: SettleAuthorisationsInput): Promise<Authorisation[]> {
  // The machine's clock, as the processor's: the application's may be shifted.
  const now = new Date().getTime()
  const found: Authorisation[] = []
  for (const account of await cardAccounts(container)) {
    await tried(container, `listing of the authorised payments of ${account}`, async () => {
      const waiting = await cardBooks(container, account).awaitingCapture(new Date(now - within_minutes * MINUTE_MS))
      const idle = waiting.filter(({ created_at }) => now - created_at.getTime() >= idle_minutes * MINUTE_MS)
      const carts = await readSessionCarts(container, idle.flatMap(({ session_id }) => session_id ?? []))
      found.push(...idle.flatMap((intent) => {
        const cart = carts.get(intent.session_id ?? "")
        // Who holds an account may write another one's session on a payment.
        return cart?.provider_id === account ? [{ account, intent, cart }] : []
      }))
    })
  }
  return found
}

/**
 * The card has paid and the page never came back: the cart is completed as its page would have. Where that is refused, the card is let go and the family
 * told. A payment that Medusa knows is captured with its order.
 */
async function settle(container: MedusaContainer, { account, intent, cart }: Authorisation): Promise<void> {
  const { cart_id, customer_id } = cart
  if (await finishTopUp(container, { cart_id, customer_id })) return
  if (cart.paid) return
  if (!(await orderOfCart(container, cart_id))) {
    try {
      await completeCartWorkflow(container).run({ input: { id: cart_id } })
      return
    } catch (error) {
      if (mayPass(error)) throw error
    }
  }
  await tellAuthorisation(container, { customer_id, intent_id: intent.id, amount_cents: intent.amount_cents })
  await cardBooks(container, account).cancel(intent.id)
}

/** A refusal of ours, or of the payment, is final; anything else is a fault that a later run may not meet. */
function mayPass(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string }
  if (NOT_OFFERED.test(message)) return false
  return !code.includes(".") || PASSING.includes(code)
}

const settleStep = createStep("canteen-settle-authorisations", async (input: SettleAuthorisationsInput, { container }) => {
  const idle = await idleAuthorisations(container, input)
  for (const authorisation of idle) {
    await tried(container, `authorised payment ${authorisation.intent.id}`, () => settle(container, authorisation))
  }
  return new StepResponse({ found: idle.length })
})

/** Ends every card payment that was authorised and left alone: it becomes its order, or the card is let go. */
export const settleAuthorisationsWorkflow = createWorkflow("canteen-settle-authorisations-of-cards", (input: SettleAuthorisationsInput) => {
  return new WorkflowResponse(settleStep(input))
})
