import { type Holding, INTERNAL } from "./holding"
import { NO_ADDRESS } from "./scope"

const OWN = "t.customer_id = (SELECT id FROM me)"
const LOGIN = "t.auth_identity_id IN (SELECT id FROM login)"
const SECRET = "a secret of the login, or its trace"
const NO_PLACE =
  "company = NULL, first_name = NULL, last_name = NULL, address_1 = NULL, address_2 = NULL, city = NULL, province = NULL, postal_code = NULL, phone = NULL, metadata = NULL"
const TOTALS = { raw_amount: INTERNAL, payment_session_id: INTERNAL }
/** What the processor says of who pays: its customer, its address, its card. The payment's id, amounts and states stay: refunds and comparisons need them. */
const PAYER = "- ARRAY['customer', 'receipt_email', 'payment_method', 'shipping', 'charges', 'latest_charge', 'source', 'last_payment_error', 'client_secret']::text[]"

/** What Medusa's own tables hold: the customer, its carts and orders, its payments, its login, its mails. */
export const CORE_HOLDINGS: readonly Holding[] = [
  {
    // That an address is another family's is told to that family alone.
    table: "notification",
    rows: `(EXISTS (SELECT 1 FROM address a WHERE a.email = lower(t."to") AND t.created_at BETWEEN a.since AND a.until)
      OR (t.template <> 'address-taken' AND EXISTS (SELECT 1 FROM changes c WHERE position(c.id IN t.idempotency_key) > 0)))`,
    exported: { section: "mails", without: { provider_data: INTERNAL, external_id: INTERNAL, idempotency_key: INTERNAL, provider_id: INTERNAL, original_notification_id: INTERNAL } },
    erased: { set: `"to" = ${NO_ADDRESS}, data = '{}', provider_data = NULL` },
  },
  { table: "customer_address", rows: OWN, exported: { section: "addresses" }, erased: { deleted: true } },
  { table: "cart_address", rows: `(${OWN} OR t.id IN (SELECT shipping_address_id FROM carts UNION SELECT billing_address_id FROM carts))`, exported: { section: "cart_addresses" }, erased: { set: NO_PLACE } },
  { table: "order_address", rows: `(${OWN} OR t.id IN (SELECT shipping_address_id FROM orders UNION SELECT billing_address_id FROM orders))`, exported: { section: "order_addresses" }, erased: { set: NO_PLACE } },
  { table: "cart", rows: OWN, exported: { section: "carts", without: { region_id: INTERNAL, sales_channel_id: INTERNAL } }, erased: { set: "email = NULL" } },
  { table: `"order"`, rows: OWN, exported: { section: "orders", without: { region_id: INTERNAL, sales_channel_id: INTERNAL, no_notification: INTERNAL } }, erased: { set: `email = ${NO_ADDRESS}` } },
  {
    table: "payment",
    rows: "t.payment_collection_id IN (SELECT id FROM collections)",
    exported: { section: "payments", without: TOTALS, with: "jsonb_build_object('data', t.data - 'client_secret')" },
    erased: { set: `data = t.data ${PAYER}` },
  },
  {
    table: "payment_session",
    rows: "t.payment_collection_id IN (SELECT id FROM collections)",
    exported: { why_not: "the attempts behind the section `payments`, with the same content" },
    erased: { set: `context = NULL, data = t.data ${PAYER}` },
  },
  { table: "customer_group_customer", rows: OWN, exported: { why_not: "the service makes no groups of customers" }, erased: { deleted: true } },
  { table: "account_holder", rows: "t.id IN (SELECT id FROM holders)", exported: { section: "card_accounts" }, erased: { deleted: true } },
  { table: "customer_account_holder", rows: OWN, exported: { why_not: "ties the customer to the section `card_accounts`" }, erased: { deleted: true } },
  {
    table: "workflow_execution",
    rows: "(t.state IN ('done', 'failed', 'reverted') AND position((SELECT id FROM me) IN t.context::text) > 0)",
    exported: { why_not: "the working memory of what was asked, of which the other sections hold the result" },
    erased: { deleted: true },
  },
  { table: "auth_mfa_recovery_code", rows: LOGIN, exported: { why_not: SECRET }, erased: { deleted: true } },
  { table: "auth_mfa_factor", rows: LOGIN, exported: { why_not: SECRET }, erased: { deleted: true } },
  { table: "auth_password_reset_token", rows: LOGIN, exported: { why_not: SECRET }, erased: { deleted: true } },
  { table: "auth_verification", rows: LOGIN, exported: { why_not: SECRET }, erased: { deleted: true } },
  { table: "provider_identity", rows: LOGIN, exported: { why_not: SECRET }, erased: { deleted: true } },
  { table: "auth_identity", rows: "t.id IN (SELECT id FROM login)", exported: { why_not: SECRET }, erased: { deleted: true } },
  {
    table: "customer",
    rows: "t.id = (SELECT id FROM me)",
    exported: { section: "person" },
    erased: { set: `first_name = 'Famille supprimée', last_name = (SELECT pseudonym FROM me), email = ${NO_ADDRESS}, phone = NULL, company_name = NULL, metadata = NULL, has_account = false` },
  },
]

const AMOUNTS = "amounts and links of an order, a cart or a payment, which are listed themselves"
const OF_TOWNS = "about the town hall's staff or its places, not about families"

/** Tables that a family's rows lead to, or whose columns look like a person's, and that say nothing of one. */
export const BESIDE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      "capture", "cart_line_item", "cart_payment_collection", "cart_promotion", "cart_shipping_method", "credit_line", "order_cart", "order_change", "order_change_action",
      "order_claim", "order_credit_line", "order_exchange", "order_fulfillment", "order_item", "order_payment_collection", "order_promotion", "order_shipping", "order_summary",
      "order_transaction", "payment_collection_payment_providers", "refund", "return", "canteen_receipt_source",
    ].map((table) => [table, AMOUNTS])
  ),
  ...Object.fromEntries(["invite", "user", "canteen_invitation", "stock_location_address"].map((table) => [table, OF_TOWNS])),
  fulfillment_address: "nothing is ever delivered: the table stays empty",
}
