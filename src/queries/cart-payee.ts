import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cardProviderOf, isConfigured } from "../card-accounts"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { CanteenError } from "../types/canteen-error"
import { type CartRow, mealLinesOf } from "./cart-meals"

type Payee = { id: string; card_account: string | null }

/** The payee of a cart's meals, or nothing when it holds none. */
export async function payeeOfCart(container: MedusaContainer, cart: Pick<CartRow, "items">): Promise<Payee | null> {
  const [line] = mealLinesOf(cart)
  if (!line) return null
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const rules = await communes.readRules([line.meals.canteen_service_id])
  return rules.get(line.meals.canteen_service_id)?.payee ?? null
}

/** The payment provider that may pay a cart: that of the account of its payee. Nothing for a cart without meals that tops no wallet up. */
export async function cardProviderOfCart(container: MedusaContainer, cart: Pick<CartRow, "id" | "items">): Promise<string | null> {
  const payee = (await payeeOfCart(container, cart)) ?? (await payeeOfTopUp(container, cart.id))
  return payee && cardProviderOf(payee)
}

const LINE_FIELDS = ["id", "variant_id", "quantity", "unit_price", "metadata"]

/**
 * Refuses a payment session that the cart of a payment collection cannot be completed with. A cart that is not ours is core's matter.
 * @throws CanteenError `payment.provider_refused`, `payment.provider_unavailable`
 */
export async function checkSessionProvider(container: MedusaContainer, { collection_id, provider_id }: { collection_id: string; provider_id: string }): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_collection",
    fields: ["id", "cart.id", ...LINE_FIELDS.map((field) => `cart.items.${field}`)],
    filters: { id: collection_id },
  })
  const [collection] = data as unknown as { cart?: Pick<CartRow, "id" | "items"> | null }[]
  const expected = collection?.cart ? await cardProviderOfCart(container, collection.cart) : null
  if (expected === null) return
  if (provider_id !== expected) throw providerRefused(provider_id, expected)
  if (!isConfigured(container, expected)) throw providerUnavailable(expected)
}

/** 400: money of a payee goes to its own account, whatever a client asks for. */
export function providerRefused(given: string, expected: string): CanteenError {
  return new CanteenError("not_allowed", "payment.provider_refused", `This cart is paid by card with "${expected}", not with "${given}"`, {
    field: "provider_id",
    allowed: [expected],
  })
}

/** 400: the payee's account is gone from the configuration. Its money goes nowhere else. */
function providerUnavailable(provider: string): CanteenError {
  return new CanteenError("not_allowed", "payment.provider_unavailable", `"${provider}", the card account of this cart's payee, cannot be used at the moment`, {
    field: "provider_id",
  })
}

async function payeeOfTopUp(container: MedusaContainer, cartId: string): Promise<Payee | null> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const topUp = await wallets.topUpOfCart(cartId)
  if (!topUp) return null
  const account = await wallets.retrieveCanteenWalletAccount(topUp.account_id)
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE).retrieveCanteenPayee(account.payee_id)
}
