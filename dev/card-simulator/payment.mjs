// @ts-check
/** @import { Resource, Simulator } from "./types.mjs" */
/** The life of a payment intent: what confirming, asking the bank, capturing and cancelling do to it. */
import { newCharge, postToBalance } from "./charge.mjs"
import { cardError, unexpectedState } from "./errors.mjs"
import { present } from "./present.mjs"
import { nowInSeconds } from "./store.mjs"

const CONFIRMABLE = ["requires_payment_method", "requires_confirmation", "requires_action"]
const CANCELABLE = [...CONFIRMABLE, "requires_capture", "processing"]

/** @type {Record<string, string>} */
const DECLINE_MESSAGES = {
  insufficient_funds: "Your card has insufficient funds.",
  test_mode_live_card: "Your card was declined. Your request was in test mode, but used a non test card.",
}

/**
 * Tries to charge the payment method. A declined card changes the intent, then throws.
 * @param {Simulator} sim @param {Resource} intent @param {{ method?: Resource, returnUrl?: string, offSession?: boolean }} how
 * @returns {Resource}
 */
export function confirm(sim, intent, { method, returnUrl, offSession = false }) {
  if (!CONFIRMABLE.includes(intent.status)) {
    throw unexpectedState(`You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`, intent)
  }
  const chosen = method ?? sim.store.find("payment_method", intent.payment_method ?? "")
  if (!chosen) throw unexpectedState("You cannot confirm this PaymentIntent because it's missing a payment method.", intent)
  const tried = { ...intent, payment_method: chosen.id, last_payment_error: null, next_action: null }
  if (chosen._behaviour === "declined")
    return decline(sim, tried, chosen, { code: "card_declined", declineCode: chosen._decline_code })
  if (chosen._behaviour === "succeeds") return authorise(sim, tried, chosen)
  if (offSession) return decline(sim, tried, chosen, { code: "authentication_required", declineCode: "authentication_required" })
  return askBank(sim, tried, returnUrl)
}

/** The person answered their bank. @param {Simulator} sim @param {Resource} intent @param {boolean} accepted @returns {Resource} */
export function answerBank(sim, intent, accepted) {
  const method = sim.store.find("payment_method", intent.payment_method ?? "")
  if (intent.status !== "requires_action" || !method) {
    throw unexpectedState(`This PaymentIntent waits for no authentication: it has a status of ${intent.status}.`, intent)
  }
  const asked = { ...intent, next_action: null }
  if (accepted) return authorise(sim, asked, method)
  return decline(sim, asked, method, { code: "payment_intent_authentication_failure" })
}

/** @param {Simulator} sim @param {Resource} intent @param {number} amount in cents @returns {Resource} */
export function capture(sim, intent, amount) {
  const charge = sim.store.find("charge", intent.latest_charge ?? "")
  if (intent.status !== "requires_capture" || !charge) {
    throw unexpectedState(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      intent
    )
  }
  const captured = sim.store.change(charge, {
    captured: true,
    amount_captured: amount,
    balance_transaction: postToBalance(sim, "charge", amount, charge),
  })
  const paid = sim.store.change(intent, { status: "succeeded", amount_received: amount, amount_capturable: 0 })
  sim.emit("charge.captured", captured)
  sim.emit("payment_intent.succeeded", paid)
  return paid
}

/** @param {Simulator} sim @param {Resource} intent @param {string} reason @returns {Resource} */
export function cancel(sim, intent, reason) {
  if (!CANCELABLE.includes(intent.status)) {
    throw unexpectedState(`You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`, intent)
  }
  const charge = sim.store.find("charge", intent.latest_charge ?? "")
  if (charge && intent.status === "requires_capture") {
    sim.store.change(charge, { refunded: true, amount_refunded: charge.amount })
  }
  const canceled = sim.store.change(intent, {
    status: "canceled",
    canceled_at: nowInSeconds(),
    cancellation_reason: reason,
    amount_capturable: 0,
    next_action: null,
  })
  sim.emit("payment_intent.canceled", canceled)
  return canceled
}

/** @param {Simulator} sim @param {Resource} tried @param {Resource} method */
function authorise(sim, tried, method) {
  const waits = tried.capture_method === "manual"
  const charge = newCharge(sim, tried, method, { status: "succeeded", captured: !waits })
  const authorised = sim.store.change(tried, {
    status: waits ? "requires_capture" : "succeeded",
    amount_capturable: waits ? tried.amount : 0,
    amount_received: waits ? 0 : tried.amount,
    latest_charge: charge.id,
  })
  if (tried.customer && tried.setup_future_usage) sim.store.change(method, { customer: tried.customer })
  sim.emit("charge.succeeded", charge)
  sim.emit(waits ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", authorised)
  return authorised
}

/**
 * @param {Simulator} sim @param {Resource} tried @param {Resource} method @param {{ code: string, declineCode?: string }} why
 * @returns {never}
 */
function decline(sim, tried, method, { code, declineCode }) {
  const wasCharged = code === "card_declined"
  const charge = wasCharged ? newCharge(sim, tried, method, { status: "failed", captured: false }) : undefined
  const error = {
    type: wasCharged ? "card_error" : "invalid_request_error",
    code,
    ...(declineCode ? { decline_code: declineCode } : {}),
    ...(charge ? { charge: charge.id } : {}),
    message: declineMessage(code, declineCode),
    payment_method: present(sim, method),
  }
  const declined = sim.store.change(tried, {
    status: "requires_payment_method",
    payment_method: null,
    last_payment_error: error,
    ...(charge ? { latest_charge: charge.id } : {}),
  })
  if (charge) sim.emit("charge.failed", charge)
  sim.emit("payment_intent.payment_failed", declined)
  throw cardError({ ...error, type: "card_error" }, declined)
}

/** @param {string} code @param {string} [declineCode] */
function declineMessage(code, declineCode) {
  if (code === "payment_intent_authentication_failure") {
    return "The provided PaymentMethod has failed authentication. You can provide a new PaymentMethod to attempt to fulfill this PaymentIntent again."
  }
  if (code === "authentication_required") return "Your card was declined. This transaction requires authentication."
  return DECLINE_MESSAGES[declineCode ?? ""] ?? "Your card was declined."
}

/** @param {Simulator} sim @param {Resource} tried @param {string | undefined} returnUrl */
function askBank(sim, tried, returnUrl) {
  const url = new URL("/pay/banque", sim.baseUrl())
  url.searchParams.set("client_secret", tried.client_secret)
  if (returnUrl) url.searchParams.set("return_url", returnUrl)
  const waiting = sim.store.change(tried, {
    status: "requires_action",
    next_action: { type: "redirect_to_url", redirect_to_url: { url: url.href, return_url: returnUrl ?? null } },
  })
  sim.emit("payment_intent.requires_action", waiting)
  return waiting
}
