import type { ICartModuleService, IRegionModuleService, ISalesChannelModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, generateEntityId } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, createPaymentCollectionForCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { toEuros } from "../decisions/euros"
import { type TopUpBounds, checkTopUpAmount } from "../decisions/top-up"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"

export type StartTopUpInput = {
  account_id: string
  customer_id: string
  payee_name: string
  amount_cents: number
  bounds: TopUpBounds
  sales_channel_id: string | null
  /** The caller's key: the same one again answers the same cart. */
  idempotency_key: string | null
  now: string
}
type StartedTopUp = { cart_id: string; payment_collection_id: string }
type KnownTopUp = { started: StartedTopUp | null }

/** What the same key began before; a new top-up must be within the payee's bounds. */
const findTopUpStep = createStep("canteen-find-top-up", async (input: StartTopUpInput, { container }) => {
  const { account_id, amount_cents, idempotency_key } = input
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUp = idempotency_key === null ? undefined : await wallets.topUpOfKey({ account_id, amount_cents, idempotency_key })
  if (!topUp) {
    checkTopUpAmount(amount_cents, input.bounds)
    const nothing: KnownTopUp = { started: null }
    return new StepResponse(nothing)
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["payment_collection.id"], filters: { id: topUp.cart_id } })
  const known: KnownTopUp = { started: { cart_id: topUp.cart_id, payment_collection_id: data[0]?.payment_collection?.id ?? "" } }
  return new StepResponse(known)
})

/** A cart of one line, quantity 1, without promotion or wallet. */
const createTopUpCartStep = createStep(
  "canteen-create-top-up-cart",
  async (input: StartTopUpInput, { container }) => {
    const carts = container.resolve<ICartModuleService>(Modules.CART)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [region] = await container.resolve<IRegionModuleService>(Modules.REGION).listRegions({ currency_code: "eur" }, { take: 1 })
    const channel = input.sales_channel_id ?? (await anyChannel(container.resolve<ISalesChannelModuleService>(Modules.SALES_CHANNEL)))
    const { data } = await query.graph({ entity: "customer", fields: ["email"], filters: { id: input.customer_id } })
    const id = generateEntityId(undefined, "cart")
    const wanted = {
      id,
      customer_id: input.customer_id,
      email: data[0]?.email ?? undefined,
      region_id: region?.id,
      sales_channel_id: channel,
      currency_code: "eur",
      metadata: { canteen_top_up: true, cart_id: id },
      items: [
        {
          title: "Recharge de crédit cantine",
          subtitle: input.payee_name,
          quantity: 1,
          unit_price: toEuros(input.amount_cents),
          requires_shipping: false,
          is_discountable: false,
          is_tax_inclusive: true,
          is_custom_price: true,
          metadata: { canteen_top_up: true },
        },
      ],
    }
    const cart = await carts.createCarts(wanted)
    return new StepResponse({ id: cart.id }, cart.id)
  },
  async (cartId, { container }) => {
    if (cartId) await container.resolve<ICartModuleService>(Modules.CART).deleteCarts([cartId])
  }
)

async function anyChannel(channels: ISalesChannelModuleService): Promise<string | undefined> {
  const [channel] = await channels.listSalesChannels({ is_disabled: false }, { take: 1 })
  return channel?.id
}

type Recorded = { cart_id: string; account_id: string; amount_cents: number; idempotency_key: string | null; now: string }

const recordTopUpStep = createStep(
  "canteen-record-top-up",
  async ({ now, ...topUp }: Recorded, { container }) => {
    const row = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).startTopUp({ ...topUp, at: new Date(now) })
    return new StepResponse(row.id, row.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).deleteCanteenTopUps([id])
  }
)

/**
 * Prepares a top-up to be paid by card: its cart, its payment collection and its row; nothing is credited before the card's capture. One at a time
 * for a wallet, so that two requests with the same key make one cart.
 */
export const startTopUpWorkflow = createWorkflow("canteen-start-top-up", (input: StartTopUpInput) => {
  const key = transform(input, ({ account_id }) => `canteen-top-up:${account_id}`)
  acquireLockStep({ key, timeout: 10, ttl: 30 })
  const known = findTopUpStep(input)
  const made = when("canteen-make-top-up", { known }, ({ known }) => known.started === null).then(() => {
    const cart = createTopUpCartStep(input)
    recordTopUpStep(
      transform({ input, cart }, ({ input: { account_id, amount_cents, idempotency_key, now }, cart }) => ({
        cart_id: cart.id,
        account_id,
        amount_cents,
        idempotency_key,
        now,
      }))
    )
    const collection = createPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: cart.id } })
    return transform({ cart, collection }, ({ cart, collection }) => ({ cart_id: cart.id, payment_collection_id: collection.id }))
  })
  releaseLockStep({ key })
  return new WorkflowResponse(
    transform({ known, made }, ({ known, made }): StartedTopUp => known.started ?? made ?? { cart_id: "", payment_collection_id: "" })
  )
})
