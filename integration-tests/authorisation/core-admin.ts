import { type Table, nobody, platform, rowsOf, staff } from "./rules"

/** Medusa's own admin API below `/admin`: nothing of it answers the staff of a commune, but for the three groups below. */
const PLATFORM_ONLY = {
  "api-keys": "GET . :id | POST . :id :id/revoke :id/sales-channels | DELETE :id",
  campaigns: "GET . :id | POST . :id :id/promotions | DELETE :id",
  claims:
    "GET . :id | " +
    "POST . :id/cancel :id/claim-items :id/claim-items/:action_id :id/inbound/items :id/inbound/items/:action_id :id/inbound/shipping-method :id/inbound/shipping-method/:action_id :id/outbound/items :id/outbound/items/:action_id :id/outbound/shipping-method :id/outbound/shipping-method/:action_id :id/request | " +
    "DELETE :id :id/claim-items/:action_id :id/inbound/shipping-method/:action_id :id/outbound/items/:action_id :id/outbound/shipping-method/:action_id :id/request",
  collections: "GET . :id | POST . :id :id/products | DELETE :id",
  currencies: "GET . :code",
  "customer-groups": "GET . :id | POST . :id :id/customers | DELETE :id",
  customers:
    "GET . :id :id/addresses :id/addresses/:address_id | " +
    "POST . :id :id/addresses :id/addresses/:address_id :id/customer-groups | " +
    "DELETE :id :id/addresses/:address_id",
  "draft-orders":
    "GET . :id | " +
    "POST . :id :id/convert-to-order :id/edit :id/edit/confirm :id/edit/items :id/edit/items/:action_id :id/edit/items/item/:item_id :id/edit/promotions :id/edit/request :id/edit/shipping-methods :id/edit/shipping-methods/:action_id :id/edit/shipping-methods/method/:method_id | " +
    "DELETE :id :id/edit :id/edit/items/:action_id :id/edit/promotions :id/edit/shipping-methods/:action_id :id/edit/shipping-methods/method/:method_id",
  exchanges:
    "GET . :id | " +
    "POST . :id/cancel :id/inbound/items :id/inbound/items/:action_id :id/inbound/shipping-method :id/inbound/shipping-method/:action_id :id/outbound/items :id/outbound/items/:action_id :id/outbound/shipping-method :id/outbound/shipping-method/:action_id :id/request | " +
    "DELETE :id :id/inbound/shipping-method/:action_id :id/outbound/items/:action_id :id/outbound/shipping-method/:action_id :id/request",
  "fulfillment-providers": "GET .",
  "fulfillment-sets": "GET :id/service-zones/:zone_id | POST :id/service-zones :id/service-zones/:zone_id | DELETE :id :id/service-zones/:zone_id",
  fulfillments: "POST . :id/cancel :id/shipment",
  "inventory-items":
    "GET . :id :id/location-levels | " +
    "POST . :id :id/location-levels :id/location-levels/:location_id :id/location-levels/batch batch location-levels/batch | " +
    "DELETE :id :id/location-levels/:location_id",
  invites: "GET . :id | POST . :id/resend | DELETE :id",
  layouts: "POST :zone/configuration",
  notifications: "GET . :id",
  "order-changes": "POST :id",
  "order-edits":
    "POST . :id/confirm :id/items :id/items/:action_id :id/items/item/:item_id :id/request :id/shipping-method :id/shipping-method/:action_id | " +
    "DELETE :id :id/items/:action_id :id/shipping-method/:action_id",
  orders:
    "GET :id/shipping-options | " +
    "POST :id :id/archive :id/cancel :id/complete :id/credit-lines :id/fulfillments :id/fulfillments/:fulfillment_id/cancel :id/fulfillments/:fulfillment_id/mark-as-delivered :id/fulfillments/:fulfillment_id/shipments :id/payment-sessions/authorize :id/transfer :id/transfer/cancel :id/transfer/guest",
  "payment-collections": "POST . :id/mark-as-paid :id/payment-sessions | DELETE :id",
  plugins: "GET .",
  "price-lists": "GET . :id :id/prices | POST . :id :id/prices/batch :id/products | DELETE :id",
  "price-preferences": "GET . :id | POST . :id | DELETE :id",
  "product-categories": "GET . :id | POST . :id :id/products | DELETE :id",
  "product-options": "GET . :id :id/values :id/values/:value_id | POST . :id :id/values/:value_id | DELETE :id :id/values/:value_id",
  "product-tags": "GET . :id | POST . :id | DELETE :id",
  "product-types": "GET . :id | POST . :id | DELETE :id",
  "product-variants": "GET .",
  products:
    "GET . :id :id/options :id/variants :id/variants/:variant_id | " +
    "POST . :id :id/images/:image_id/variants/batch :id/options/batch :id/variants :id/variants/:variant_id :id/variants/:variant_id/images/batch :id/variants/:variant_id/inventory-items :id/variants/:variant_id/inventory-items/:inventory_item_id :id/variants/batch :id/variants/inventory-items/batch batch import import/:transaction_id/confirm imports imports/:transaction_id/confirm | " +
    "DELETE :id :id/variants/:variant_id/inventory-items/:inventory_item_id",
  promotions:
    "GET . :id :id/:rule_type rule-attribute-options/:rule_type rule-value-options/:rule_type/:rule_attribute_id | " +
    "POST . :id :id/buy-rules/batch :id/rules/batch :id/target-rules/batch | " +
    "DELETE :id",
  "property-labels": "GET . :id | POST . :id batch | DELETE :id",
  rbac: "POST roles/:id",
  "refund-reasons": "GET :id | POST . :id | DELETE :id",
  regions: "POST . :id | DELETE :id",
  reservations: "GET . :id | POST . :id | DELETE :id",
  "return-reasons": "GET . :id | POST . :id | DELETE :id",
  returns:
    "GET . :id | " +
    "POST . :id :id/cancel :id/dismiss-items :id/dismiss-items/:action_id :id/receive :id/receive-items :id/receive-items/:action_id :id/receive/confirm :id/request :id/request-items :id/request-items/:action_id :id/shipping-method :id/shipping-method/:action_id | " +
    "DELETE :id/dismiss-items/:action_id :id/receive :id/receive-items/:action_id :id/request :id/request-items/:action_id :id/shipping-method/:action_id",
  "sales-channels": "GET :id | POST . :id :id/products | DELETE :id",
  search: "GET .",
  "search-indexes": "GET . | POST :id/reindex | DELETE :id",
  "shipping-option-types": "GET . :id | POST . :id | DELETE :id",
  "shipping-options": "GET . :id | POST . :id :id/rules/batch | DELETE :id",
  "shipping-profiles": "GET . :id | POST . :id | DELETE :id",
  "stock-locations": "GET . :id | POST :id :id/fulfillment-providers :id/fulfillment-sets :id/sales-channels | DELETE :id",
  stores: "POST :id",
  "tax-providers": "GET .",
  "tax-rates": "GET . :id | POST . :id :id/rules | DELETE :id :id/rules/:rule_id",
  "tax-regions": "GET . :id | POST . :id | DELETE :id",
  translations: "GET entities",
  uploads: "GET :id | POST . presigned-urls | DELETE :id",
  users: "GET . :id :id/auth-providers | POST :id :id/reset-password :id/roles | DELETE :id :id/roles",
  views:
    "GET */columns */configurations* :entity/columns :entity/configurations :entity/configurations/:id :entity/configurations/active entities | " +
    "POST */columns */configurations* :entity/configurations :entity/configurations/:id | " +
    "DELETE */configurations* :entity/configurations/:id",
  "workflows-executions": "GET . :id :workflow_id/:transaction_id | POST :workflow_id/run :workflow_id/steps/failure :workflow_id/steps/success",
}

/** What the frame of the admin reads, whoever is logged in. */
const FRAME = {
  layouts: "GET :zone/configuration configurations",
  stores: "GET . :id",
  users: "GET me",
}

/** Medusa's order, payment and refund pages, for the platform's finance. */
const ORDER_PAGES = {
  orders: "GET . :id :id/preview :id/changes :id/line-items",
  payments: "GET . :id payment-providers | POST :id/capture :id/refund",
  "refund-reasons": "GET .",
  regions: "GET . :id",
  "sales-channels": "GET .",
}

/** Of these core makes a server error under an unknown id, or no answer without its optional modules. */
const UNSTEADY = {
  claims: "DELETE :id/inbound/items/:action_id",
  exchanges: "DELETE :id/inbound/items/:action_id",
  "fulfillment-providers": "GET :id/options",
  index: "GET details | POST sync",
  products: "DELETE :id/variants/:variant_id",
  "rbac/roles": "GET :id | DELETE :id",
  "stock-locations": "POST .",
  users: "GET :id/roles | DELETE :id/roles/:role_id",
  "workflows-executions": "GET :workflow_id/subscribe :workflow_id/:transaction_id/subscribe",
}

/** These write whatever is sent: a file to come, a preference. Who may use them does not try. */
const WRITING = {
  "inventory-items": "POST export",
  orders: "POST export",
  products: "POST export",
  layouts: "DELETE :zone/configuration",
  views: "POST :entity/configurations/active",
}

export const CORE_ADMIN: Table = {
  ...rowsOf("/admin", PLATFORM_ONLY, { who: platform }),
  ...rowsOf("/admin", UNSTEADY, { who: platform, unsteady: true }),
  ...rowsOf("/admin", WRITING, { who: platform, untried: true }),
  // Core lets anyone send an invitation back: ours are answered by nobody yet.
  "POST /admin/invites/accept": { who: nobody },
  ...rowsOf("/admin", FRAME, { who: staff("manager clerk kitchen finance platform_finance") }),
  ...rowsOf("/admin", ORDER_PAGES, { who: staff("platform_finance") }),
}
