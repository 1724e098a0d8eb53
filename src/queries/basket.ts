import type { MedusaContainer } from "@medusajs/framework/types"
import { cardProviderOf } from "../decisions/card-provider"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { Basket } from "../types/http"
import { mealLinesOf, readOwnCart } from "./cart-meals"
import { walletCentsOf } from "./checkout-claim"

/** A customer's cart as parents read it: lines with names and dates, totals in cents, the wallet's part and the hold. */
export async function readBasket(container: MedusaContainer, cartId: string, customerId: string): Promise<Basket> {
  const cart = await readOwnCart(container, cartId, customerId)
  const lines = mealLinesOf(cart)
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const [services, names, checkout] = await Promise.all([
    communes.readRules([...new Set(lines.map((line) => line.meals.canteen_service_id))]),
    families.namesOf(lines.map((line) => line.meals.beneficiary_id)),
    container.resolve<BookingModuleService>(BOOKING_MODULE).checkoutOfCart(cartId),
  ])
  const payee = [...services.values()][0]?.payee ?? null
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const balance = payee ? await wallets.balanceOf(customerId, payee.id) : 0
  const basketLines = lines.map(({ id, unit_price_cents, quantity, meals }) => {
    const service = services.get(meals.canteen_service_id)
    const tariff = service?.tariffs.find((own) => own.id === meals.tariff_id)
    const person = names.get(meals.beneficiary_id)
    return {
      id,
      title: service?.name ?? "",
      canteen_service: { id: meals.canteen_service_id, name: service?.name ?? "" },
      tariff: { id: meals.tariff_id, label: tariff?.label ?? "" },
      beneficiary: { id: meals.beneficiary_id, first_name: person?.first_name ?? "", last_name: person?.last_name ?? "" },
      dates: meals.dates,
      unit_price_cents,
      total_cents: unit_price_cents * quantity,
    }
  })
  const total = basketLines.reduce((sum, line) => sum + line.total_cents, 0)
  const wallet = Math.min(walletCentsOf(cart), total)
  const isPaid = checkout?.state === "paid" || checkout?.state === "ordered"
  return {
    id: cart.id,
    payee_id: payee?.id ?? null,
    provider_id: payee && cardProviderOf(payee),
    lines: basketLines,
    meals_count: basketLines.reduce((sum, line) => sum + line.dates.length, 0),
    total_cents: total,
    wallet_cents: wallet,
    rest_cents: total - wallet,
    wallet_balance_cents: balance,
    hold: checkout?.held_until && checkout.state === "open" ? { expires_at: checkout.held_until.toISOString(), extended: checkout.hold_extended } : null,
    hold_ended: checkout?.state === "reversed" && checkout.first_held_at !== null,
    completed: Boolean(cart.completed_at) || isPaid,
  }
}
