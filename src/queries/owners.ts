import type { MedusaContainer } from "@medusajs/framework/types"
import { plainSql } from "./plain-sql"

/** Core's rows, each with the customers whom it belongs to. Plain SQL: a gate that stands before every request asks one statement. */
const OWNERS = {
  cart: `SELECT c.id AS customer_id, c.has_account FROM cart t LEFT JOIN customer c ON c.id = t.customer_id AND c.deleted_at IS NULL
    WHERE t.id = ? AND t.deleted_at IS NULL`,
  order: `SELECT c.id AS customer_id, c.has_account FROM "order" t LEFT JOIN customer c ON c.id = t.customer_id AND c.deleted_at IS NULL
    WHERE t.id = ? AND t.deleted_at IS NULL`,
  payment_collection: `SELECT c.id AS customer_id, c.has_account FROM payment_collection t
    LEFT JOIN cart_payment_collection of_cart ON of_cart.payment_collection_id = t.id AND of_cart.deleted_at IS NULL
    LEFT JOIN cart ON cart.id = of_cart.cart_id AND cart.deleted_at IS NULL
    LEFT JOIN order_payment_collection of_order ON of_order.payment_collection_id = t.id AND of_order.deleted_at IS NULL
    LEFT JOIN "order" o ON o.id = of_order.order_id AND o.deleted_at IS NULL
    LEFT JOIN customer c ON c.id IN (cart.customer_id, o.customer_id) AND c.deleted_at IS NULL
    WHERE t.id = ? AND t.deleted_at IS NULL`,
} as const

export type OwnedKind = keyof typeof OWNERS
type Row = { customer_id: string | null; has_account: boolean | null }

/** The customer accounts that a cart, an order or a payment collection belongs to: none for a guest's. Null for what does not exist. One SQL statement. */
export async function readOwners(container: MedusaContainer, kind: OwnedKind, id: string): Promise<string[] | null> {
  const rows = await plainSql(container)<Row>(OWNERS[kind], [id])
  if (rows.length === 0) return null
  return rows.flatMap(({ customer_id, has_account }) => (customer_id !== null && has_account ? [customer_id] : []))
}
