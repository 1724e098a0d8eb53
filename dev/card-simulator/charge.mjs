// @ts-check
/** @import { Resource, Simulator } from "./types.mjs" */
import { newId, nowInSeconds } from "./store.mjs"

/** A try to take an intent's amount from a card. @param {Simulator} sim @param {Resource} intent @param {Resource} method @param {{ status: "succeeded" | "failed", captured: boolean }} outcome */
export function newCharge(sim, intent, method, { status, captured }) {
  const charge = sim.store.put({
    id: newId("ch"),
    object: "charge",
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: method.billing_details,
    captured,
    created: nowInSeconds(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    livemode: false,
    metadata: intent.metadata,
    paid: status === "succeeded",
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: "card", card: method.card },
    receipt_url: null,
    refunded: false,
    status,
  })
  return captured
    ? sim.store.change(charge, { balance_transaction: postToBalance(sim, "charge", intent.amount, charge) })
    : charge
}

/** What the processor keeps of a charge: as Stripe's standard price for a European card, 1,5 % and 25 cents. @param {number} cents */
const feeOf = (cents) => Math.round(cents * 0.015) + 25

/**
 * One line of the account's balance. A charge bears a fee, and a refund gives none of it back.
 * @param {Simulator} sim @param {"charge" | "refund"} type @param {number} amount signed cents @param {Resource} source @returns {string} its id
 */
export function postToBalance(sim, type, amount, source) {
  const fee = type === "charge" ? feeOf(amount) : 0
  const { id } = sim.store.put({
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: nowInSeconds(),
    created: nowInSeconds(),
    currency: source.currency,
    description: source.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee ? [{ amount: fee, application: null, currency: source.currency, description: "Stripe processing fees", type: "stripe_fee" }] : [],
    net: amount - fee,
    reporting_category: type,
    source: source.id,
    status: "available",
    type,
  })
  return id
}
