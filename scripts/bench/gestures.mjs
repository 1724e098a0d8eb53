// @ts-check

/** @typedef {import("./client.mjs").Call} Call */
/** @typedef {import("./town.mjs").Town} Town */
/** @typedef {import("./town.mjs").Family} Family */
/** @typedef {{ ms: number, orderId: string }} Paid how long the parent waited, and for which order */

const PROVIDER = "pp_system_default"
const GOOD_CARD = "pm_card_visa"

/**
 * Medusa's own checkout of one plain item, as its storefront does it: cart, payment collection, payment session, completion.
 * @param {Family} family
 * @param {Town} town
 * @returns {Promise<number>} milliseconds
 */
export async function buyPlainItem({ call }, { counter: { regionId, variantId } }) {
  const start = performance.now()
  const { cart } = await call("POST", "/store/carts", { region_id: regionId, items: [{ variant_id: variantId, quantity: 1 }] })
  const { payment_collection: collection } = await call("POST", "/store/payment-collections", { cart_id: cart.id })
  await call("POST", `/store/payment-collections/${collection.id}/payment-sessions`, { provider_id: PROVIDER })
  const { type } = await call("POST", `/store/carts/${cart.id}/complete`)
  const ms = performance.now() - start
  if (type !== "order") throw new Error("the plain item was not sold")
  return ms
}

/**
 * A cart of meals: the same days for each of some children.
 * @param {Family} family
 * @param {Town} town
 * @param {{ children: number, days: number, from?: number }} meals `from`: how many days after the first one
 * @returns {Promise<string>} the cart's id
 */
export async function fillCart({ call, children: ids }, { serviceId, days: open }, { children, days, from = 0 }) {
  const { cart } = await call("POST", "/store/canteen/carts")
  const dates = open.slice(from, from + days)
  const selections = ids.slice(0, children).map((beneficiary_id) => ({ beneficiary_id, dates }))
  await call("PUT", `/store/canteen/carts/${cart.id}/meals`, { canteen_service_id: serviceId, selections, strict: true })
  return cart.id
}

/**
 * @param {Family} family
 * @param {string} cartId
 * @returns {Promise<Paid>}
 */
export async function payByWallet({ call }, cartId) {
  const start = performance.now()
  const { order } = await call("POST", `/store/canteen/carts/${cartId}/pay`, { method: "wallet" })
  return { ms: performance.now() - start, orderId: order.id }
}

/**
 * Payment collection, payment session, completion. What the parent types at the processor, between session and completion, is not counted.
 * @param {Family} family
 * @param {string} cartId
 * @param {import("./client.mjs").Demo} demo
 * @returns {Promise<Paid>}
 */
export async function payByCard({ call }, cartId, demo) {
  const start = performance.now()
  const { payment_collection: collection } = await call("POST", "/store/payment-collections", { cart_id: cartId })
  const asked = await call("POST", `/store/payment-collections/${collection.id}/payment-sessions`, { provider_id: demo.card_provider_id })
  const before = performance.now() - start
  await typeCardIn(demo, asked.payment_collection.payment_sessions[0].data)
  const again = performance.now()
  const { type, order } = await call("POST", `/store/carts/${cartId}/complete`)
  const ms = before + performance.now() - again
  if (type !== "order") throw new Error("the card did not pay the meals")
  return { ms, orderId: order.id }
}

/**
 * Takes all meals of an order back, their money to the wallet.
 * @param {Family} family
 * @param {string} orderId
 * @returns {Promise<number>} milliseconds
 */
export async function cancel({ call }, orderId) {
  const { order } = await call("GET", `/store/canteen/orders/${orderId}`)
  const booking_ids = order.bookings.map((/** @type {{ id: string }} */ { id }) => id)
  const start = performance.now()
  const { refused } = await call("POST", "/store/canteen/bookings/cancel", { booking_ids, refund_to: "wallet" })
  const ms = performance.now() - start
  if (refused.length > 0) throw new Error(`${refused.length} meals were not cancelled`)
  return ms
}

/**
 * @param {import("./client.mjs").Demo} demo
 * @param {{ id: string, client_secret: string }} intent
 */
async function typeCardIn({ card_simulator, card_publishable_key: key }, { id, client_secret }) {
  const body = new URLSearchParams({ key, client_secret, payment_method: GOOD_CARD, return_url: "http://localhost:8000/" })
  const response = await fetch(`${card_simulator}/v1/payment_intents/${id}/confirm`, { method: "POST", body })
  if (!response.ok) throw new Error(`the card processor answered ${response.status}: ${await response.text()}`)
}
