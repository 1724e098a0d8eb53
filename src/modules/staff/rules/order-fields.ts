/** What Medusa's order pages read of an order. Links, and a customer's own relations, are not among it. */
const RELATIONS: readonly string[] = [
  "items",
  "summary",
  "payment_collections",
  "credit_lines",
  "fulfillments",
  "shipping_methods",
  "promotions",
  "region",
  "sales_channel",
]
const LEAVES: readonly string[] = [
  "id",
  "status",
  "created_at",
  "updated_at",
  "canceled_at",
  "email",
  "display_id",
  "custom_display_id",
  "currency_code",
  "order_change",
  "payment_status",
  "fulfillment_status",
  "customer",
  "shipping_address",
  "billing_address",
]
const TOTAL = /^[a-z_]*(?:total|subtotal)$/

/** Keeps, of a `fields` parameter, what the order pages need: everything else could walk from an order to another module's rows. */
export function keepOrderFields(fields: string): string {
  return fields
    .split(",")
    .filter((field) => isOrderField(field.trim().replace(/^[+*-]/, "")))
    .join(",")
}

function isOrderField(path: string): boolean {
  const [root = "", ...rest] = path.split(".")
  if (rest.length === 0) return RELATIONS.includes(root) || LEAVES.includes(root) || TOTAL.test(root)
  return RELATIONS.includes(root) && rest.every((part) => !part.startsWith("canteen") && part !== "order" && part !== "customer")
}
