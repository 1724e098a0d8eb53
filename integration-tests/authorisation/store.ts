import { DAYS } from "../helpers/canteens"
import { type Table, everyone, families, owner, ownerOnCore, rowsOf } from "./rules"

/** What anyone reads in the shop window: nothing of it belongs to a family. */
const SHOP_WINDOW = {
  collections: "GET . :id",
  currencies: "GET . :code",
  "payment-providers": "GET .",
  "product-categories": "GET . :id",
  "product-options": "GET . :id",
  "product-tags": "GET . :id",
  "product-types": "GET . :id",
  "product-variants": "GET . :id",
  products: "GET . :id",
  regions: "GET . :id",
  "return-reasons": "GET . :id",
  search: "POST .",
}

/** Core's checkout on a cart of a family. */
const CART = { carts: "GET :id | POST :id :id/complete :id/customer :id/line-items :id/promotions :id/shipping-methods :id/taxes | DELETE :id/promotions" }

export const CORE_STORE: Table = {
  ...rowsOf("/store", SHOP_WINDOW, { who: everyone }),
  ...rowsOf("/store", CART, { who: ownerOnCore, of: "cart", body: () => ({}) }),
  "POST /store/carts": { who: everyone },
  "POST /store/carts/:id/line-items/:line_id": { who: ownerOnCore, of: "cart", body: () => ({ quantity: 2 }) },
  "DELETE /store/carts/:id/line-items/:line_id": { who: ownerOnCore, of: "cart" },
  "GET /store/shipping-options": { who: ownerOnCore, of: "cart", query: "?cart_id={cart}" },
  "POST /store/shipping-options/:id/calculate": { who: ownerOnCore, of: "cart", body: ({ cart }) => ({ cart_id: cart }) },
  "POST /store/payment-collections": { who: ownerOnCore, of: "cart", body: ({ cart }) => ({ cart_id: cart }) },
  "POST /store/payment-collections/:id/payment-sessions": { who: ownerOnCore, of: "collection", body: () => ({ provider_id: "pp_stripe_card" }) },
  "POST /store/returns": { who: ownerOnCore, of: "order", body: ({ order }) => ({ order_id: order, items: [] }) },
  "GET /store/orders": { who: families },
  "GET /store/orders/:id": { who: ownerOnCore, of: "order" },
  ...rowsOf("/store", { orders: "POST :id/transfer/accept :id/transfer/cancel :id/transfer/decline :id/transfer/request" }, { who: ownerOnCore, of: "order", body: () => ({ token: "x" }) }),
  "ALL /store/customers/me*": { who: families },
  "POST /store/customers": { who: families },
  "GET /store/customers/me": { who: families },
  "POST /store/customers/me": { who: families },
  "GET /store/customers/me/addresses": { who: families },
  "POST /store/customers/me/addresses": { who: families },
  "GET /store/customers/me/addresses/:address_id": { who: owner, of: "address" },
  "POST /store/customers/me/addresses/:address_id": { who: owner, of: "address", body: () => ({ city: "Ailleurs" }) },
  "DELETE /store/customers/me/addresses/:address_id": { who: owner, of: "address" },
}

const PERSON = { first_name: "Nom", last_name: "Nom", relationship: "father" }

/** Our pages for families. */
export const CANTEEN_STORE: Table = {
  "GET /store/canteen/communes": { who: everyone },
  "POST /store/canteen/registrations": { who: families },
  "GET /store/canteen/account": { who: families },
  "POST /store/canteen/account": { who: families },
  "GET /store/canteen/account/closing": { who: families },
  "POST /store/canteen/account/closing": { who: families },
  "GET /store/canteen/account/sessions": { who: families },
  "DELETE /store/canteen/account/sessions": { who: families, untried: true },
  "DELETE /store/canteen/account/sessions/:id": { who: owner, of: "session" },
  "GET /store/canteen/beneficiaries": { who: families },
  "POST /store/canteen/beneficiaries": { who: families },
  "POST /store/canteen/beneficiaries/:id": { who: owner, of: "beneficiary", body: () => PERSON },
  "DELETE /store/canteen/beneficiaries/:id": { who: owner, of: "beneficiary" },
  "GET /store/canteen/beneficiaries/:id/health": { who: owner, of: "beneficiary" },
  "POST /store/canteen/beneficiaries/:id/health": { who: owner, of: "beneficiary", body: () => ({ consent: { version: "2026-11", accepted: true }, allergens: ["milk"] }) },
  "DELETE /store/canteen/beneficiaries/:id/health": { who: owner, of: "beneficiary" },
  "GET /store/canteen/memberships": { who: families },
  "POST /store/canteen/memberships": { who: families },
  "DELETE /store/canteen/memberships/:id": { who: owner, of: "membership" },
  "GET /store/canteen/quotient": { who: families },
  "POST /store/canteen/quotient": { who: families },
  "GET /store/canteen/documents/:id/content": { who: owner, of: "document" },

  "GET /store/canteen/canteen-services/:id/calendar": { who: owner, of: "canteen_service", query: `?from=${DAYS.today}&to=${DAYS.monday}&beneficiary_id={beneficiary}` },
  "GET /store/canteen/canteen-services/:id/waiting-list": { who: families, of: "canteen_service", query: `?from=${DAYS.today}&to=${DAYS.monday}` },
  "POST /store/canteen/canteen-services/:id/waiting-list": { who: owner, of: "canteen_service", body: (own) => ({ beneficiary_id: own.beneficiary, dates: [DAYS.monday] }) },
  "GET /store/canteen/waiting-list": { who: families },
  "DELETE /store/canteen/waiting-list/:id": { who: owner, of: "waiting" },
  "POST /store/canteen/waiting-list/:id/answer": { who: owner, of: "waiting", body: () => ({ answer: "decline" }) },
  "GET /store/canteen/patterns": { who: families },
  "POST /store/canteen/patterns": {
    who: owner,
    of: "beneficiary",
    body: (own) => ({ beneficiary_id: own.beneficiary, canteen_service_id: own.canteen_service, weeks: "odd", weekdays: ["tue"] }),
  },
  "DELETE /store/canteen/patterns/:id": { who: owner, of: "pattern" },

  "POST /store/canteen/carts": { who: families },
  "GET /store/canteen/carts/:id": { who: owner, of: "cart" },
  "PUT /store/canteen/carts/:id/meals": { who: owner, of: "cart", body: (own) => ({ canteen_service_id: own.canteen_service, selections: [] }) },
  "POST /store/canteen/carts/:id/patterns": {
    who: owner,
    of: "cart",
    body: (own) => ({ canteen_service_id: own.canteen_service, selections: [{ beneficiary_id: own.beneficiary, dates: [DAYS.tuesday] }] }),
  },
  "POST /store/canteen/carts/:id/wallet": { who: owner, of: "cart", body: () => ({ use: true }) },
  "POST /store/canteen/carts/:id/hold": { who: owner, of: "cart" },
  "POST /store/canteen/carts/:id/pay": { who: owner, of: "cart", body: () => ({ method: "wallet" }) },

  "GET /store/canteen/orders": { who: families },
  "GET /store/canteen/orders/:id": { who: owner, of: "order" },
  "GET /store/canteen/bookings": { who: families },
  "POST /store/canteen/bookings/cancel": { who: owner, of: "booking", body: ({ booking }) => ({ booking_ids: [booking], refund_to: "wallet" }) },
  "GET /store/canteen/wallets": { who: families },
  "GET /store/canteen/wallets/:id/entries": { who: owner, of: "wallet" },
  "POST /store/canteen/wallets/:id/low-balance": { who: owner, of: "wallet", body: () => ({ threshold_cents: 500 }) },
  "POST /store/canteen/wallets/:id/top-ups": { who: owner, of: "wallet", body: () => ({ amount_cents: 1_000 }) },
  "GET /store/canteen/wallets/:id/payouts": { who: owner, of: "wallet" },
  "POST /store/canteen/wallets/:id/payouts": { who: owner, of: "wallet", body: () => ({ amount_cents: 100 }) },
  "GET /store/canteen/receipts": { who: families },
  "GET /store/canteen/receipts/:id": { who: owner, of: "receipt" },
  "GET /store/canteen/receipts/:id/pdf": { who: owner, of: "receipt" },
  "GET /store/canteen/statements": { who: families },
  "GET /store/canteen/statements/:year/pdf": { who: families },
}
