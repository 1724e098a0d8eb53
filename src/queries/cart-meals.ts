import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toCents } from "../decisions/euros"
import { isDay } from "../modules/commune/rules"
import { notFound } from "../types/canteen-error"

/** The metadata of a line of meals. A line is one beneficiary × tariff × unit price; its quantity is the number of dates. */
export type MealLineMetadata = {
  canteen: true
  cart_id: string
  beneficiary_id: string
  canteen_service_id: string
  tariff_id: string
  dates: string[]
}
export type MealLine = { id: string; variant_id: string | null; quantity: number; unit_price_cents: number; meals: MealLineMetadata }
export type CartMeal = { beneficiary_id: string; canteen_service_id: string; tariff_id: string; date: string; price_cents: number }

export type CartRow = {
  id: string
  customer_id: string | null
  email: string | null
  region_id: string | null
  sales_channel_id: string | null
  currency_code: string
  completed_at: Date | string | null
  metadata: Record<string, unknown> | null
  items: { id: string; variant_id: string | null; quantity: number; unit_price: number; metadata: Record<string, unknown> | null }[]
  credit_lines: { id: string; amount: number; reference: string | null }[]
  payment_collection: { id: string } | null
}

const ITEM_FIELDS = ["id", "items.id", "items.variant_id", "items.quantity", "items.unit_price", "items.metadata"]

const CART_FIELDS = [
  ...ITEM_FIELDS,
  "customer_id",
  "email",
  "region_id",
  "sales_channel_id",
  "currency_code",
  "completed_at",
  "metadata",
  "credit_lines.id",
  "credit_lines.amount",
  "credit_lines.reference",
  "payment_collection.id",
]

/** A customer's own cart; the cart of anyone else is not found. */
export async function readOwnCart(container: MedusaContainer, cartId: string, customerId: string): Promise<CartRow> {
  return readCart<CartRow>(container, { id: cartId, customer_id: customerId }, CART_FIELDS)
}

/** The lines of meals of a cart, with integer cents. Whatever else a cart holds is left out. */
export function mealLinesOf(cart: Pick<CartRow, "items">): MealLine[] {
  return cart.items.flatMap((item) =>
    isMealLine(item.metadata)
      ? [{ id: item.id, variant_id: item.variant_id, quantity: Number(item.quantity), unit_price_cents: toCents(item.unit_price), meals: item.metadata }]
      : []
  )
}

/** The single meals of lines, one per date. */
export function mealsOf(lines: MealLine[]): CartMeal[] {
  return lines.flatMap(({ unit_price_cents, meals: { beneficiary_id, canteen_service_id, tariff_id, dates } }) =>
    dates.map((date) => ({ beneficiary_id, canteen_service_id, tariff_id, date, price_cents: unit_price_cents }))
  )
}

/** The meals that wait in a customer's cart: its lines alone are read. */
export async function readCartMeals(container: MedusaContainer, cartId: string, customerId: string): Promise<CartMeal[]> {
  const cart = await readCart<Pick<CartRow, "items">>(container, { id: cartId, customer_id: customerId }, ITEM_FIELDS)
  return mealsOf(mealLinesOf(cart))
}

async function readCart<Row>(container: MedusaContainer, filters: { id: string; customer_id: string }, fields: string[]): Promise<Row> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters })
  const cart = (data as unknown as Row[])[0]
  if (!cart) throw notFound("cart", filters.id)
  return cart
}

function isMealLine(metadata: Record<string, unknown> | null): metadata is MealLineMetadata {
  if (metadata?.["canteen"] !== true) return false
  const { cart_id, beneficiary_id, canteen_service_id, tariff_id, dates } = metadata
  const ids = [cart_id, beneficiary_id, canteen_service_id, tariff_id]
  return ids.every((id) => typeof id === "string") && Array.isArray(dates) && dates.every((date) => typeof date === "string" && isDay(date))
}
