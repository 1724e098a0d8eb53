import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createCartCreditLinesWorkflow,
  deleteCartCreditLinesWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { clampWallet } from "../decisions/wallet-part"
import { cartCompleted } from "../modules/booking/errors"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { mealLinesOf, readOwnCart } from "../queries/cart-meals"
import { payeeOfCart } from "../queries/cart-payee"
import { walletCentsOf } from "../queries/checkout-claim"

/** `amount_cents` null: as much as the wallet can. */
export type UseWalletInput = { cart_id: string; customer_id: string; amount_cents: number | null }
type WalletPart = { cart_id: string; customer_id: string; wanted_cents?: number | null }
type CreditLine = { cart_id: string; amount: number; reference: string; reference_id: string | null; metadata: null }
type WalletPlan = { wallet_cents: number; removed: string[]; added: CreditLine[] }

const planWalletPartStep = createStep("canteen-plan-wallet-part", async (input: WalletPart, { container }) => {
  const cart = await readOwnCart(container, input.cart_id, input.customer_id)
  if (cart.completed_at) throw cartCompleted(cart.id)
  const before = walletCentsOf(cart)
  const wanted = input.wanted_cents === undefined ? before : (input.wanted_cents ?? Number.MAX_SAFE_INTEGER)
  const total = mealLinesOf(cart).reduce((sum, line) => sum + line.unit_price_cents * line.quantity, 0)
  const payeeId = wanted > 0 ? ((await payeeOfCart(container, cart))?.id ?? null) : null
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const balance = payeeId ? await wallets.balanceOf(input.customer_id, payeeId) : 0
  const wallet_cents = clampWallet({ wanted, balance, total })
  const isSame = wallet_cents === before && cart.credit_lines.length <= 1
  const added = [{ cart_id: cart.id, amount: toEuros(wallet_cents), reference: "canteen-wallet", reference_id: payeeId, metadata: null }]
  const plan: WalletPlan = {
    wallet_cents,
    removed: isSame ? [] : cart.credit_lines.map((line) => line.id),
    added: isSame || wallet_cents === 0 ? [] : added,
  }
  return new StepResponse(plan)
})

/**
 * Makes a cart's one credit line what it may be: never more than is wanted, than the wallet holds or than the cart costs, and never
 * leaving the card less than it can take. Without `wanted_cents` the present part is kept, if it still fits. The caller holds the cart's lock.
 */
export const clampWalletWorkflow = createWorkflow("canteen-clamp-wallet", (input: WalletPart) => {
  const plan = planWalletPartStep(input)
  when({ plan }, ({ plan }) => plan.removed.length > 0).then(() => {
    deleteCartCreditLinesWorkflow.runAsStep({ input: { id: plan.removed } })
  })
  when({ plan }, ({ plan }) => plan.added.length > 0).then(() => {
    createCartCreditLinesWorkflow.runAsStep({ input: plan.added })
  })
  return new WorkflowResponse(plan)
})

/** Lets a wallet pay a part of a cart; the card pays the rest. */
export const useWalletWorkflow = createWorkflow("canteen-use-wallet", (input: UseWalletInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 10, ttl: 30 })
  const plan = clampWalletWorkflow.runAsStep({
    input: transform(input, ({ cart_id, customer_id, amount_cents }) => ({ cart_id, customer_id, wanted_cents: amount_cents })),
  })
  refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(plan)
})
