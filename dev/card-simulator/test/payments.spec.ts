import type Stripe from "stripe"

import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf, errorOf, SDKS } from "./sdk"

const data = dataFolder()
let simulator: SpawnedSimulator

beforeAll(async () => {
  simulator = await spawnSimulator({ CANTEEN_DATA: data.path })
})
afterAll(async () => {
  await simulator.stop()
  data.remove()
})

describe.each(SDKS)("payments through %s", (_name, sdk) => {
  let stripe: Stripe
  beforeAll(() => {
    stripe = clientOf(simulator.url, sdk)
  })

  const authorised = async (amount: number): Promise<Stripe.PaymentIntent> =>
    stripe.paymentIntents.create({
      amount,
      currency: "eur",
      capture_method: "manual",
      payment_method: "pm_card_visa",
      confirm: true,
      return_url: "http://localhost/",
    })

  it("authorises a card, then captures it", async () => {
    const customer = await stripe.customers.create({ email: "camille@exemple.fr", name: "Camille Dupont" })
    const intent = await stripe.paymentIntents.create({
      amount: 1520,
      currency: "eur",
      capture_method: "manual",
      customer: customer.id,
      metadata: { session_id: "payses_1" },
    })
    expect(intent).toMatchObject({
      status: "requires_payment_method",
      amount: 1520,
      currency: "eur",
      metadata: { session_id: "payses_1" },
    })

    const confirmed = await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" })
    expect(confirmed).toMatchObject({ status: "requires_capture", amount_capturable: 1520, amount_received: 0 })

    const captured = await stripe.paymentIntents.capture(intent.id, {}, { idempotencyKey: `capt_${intent.id}` })
    expect(captured).toMatchObject({ status: "succeeded", amount_capturable: 0, amount_received: 1520 })
    await expect(
      stripe.paymentIntents.retrieve(intent.id, { expand: ["latest_charge.balance_transaction", "payment_method"] })
    ).resolves.toMatchObject({
      latest_charge: {
        amount: 1520,
        amount_captured: 1520,
        captured: true,
        refunded: false,
        balance_transaction: { amount: 1520, fee: 48, net: 1472 },
      },
      payment_method: { card: { brand: "visa", last4: "4242" } },
    })
  })

  it("captures less than was authorised, never more", async () => {
    const intent = await authorised(2000)
    expect(await errorOf(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 2001 }))).toMatchObject({
      code: "amount_too_large",
      param: "amount_to_capture",
    })
    await expect(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1250 })).resolves.toMatchObject({
      status: "succeeded",
      amount_received: 1250,
    })
  })

  it("refuses a second capture and hands the intent back in the error", async () => {
    const intent = await authorised(760)
    await stripe.paymentIntents.capture(intent.id)
    expect(await errorOf(stripe.paymentIntents.capture(intent.id))).toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      code: "payment_intent_unexpected_state",
      payment_intent: { id: intent.id, status: "succeeded" },
    })
  })

  it("cancels an authorisation once", async () => {
    const intent = await authorised(760)
    await expect(stripe.paymentIntents.cancel(intent.id)).resolves.toMatchObject({ status: "canceled", amount_capturable: 0 })
    expect(await errorOf(stripe.paymentIntents.cancel(intent.id))).toMatchObject({
      code: "payment_intent_unexpected_state",
      payment_intent: { status: "canceled" },
    })
    expect(await errorOf(stripe.paymentIntents.capture(intent.id))).toMatchObject({ code: "payment_intent_unexpected_state" })
  })

  it.each([
    ["4000000000000002", "generic_decline"],
    ["4000 0000 0000 9995", "insufficient_funds"],
    ["4111111111111111", "test_mode_live_card"],
  ])("declines the card %s, which can be replaced by another", async (number, decline_code) => {
    const intent = await stripe.paymentIntents.create({ amount: 380, currency: "eur", capture_method: "manual" })
    const card = { number, exp_month: 12, exp_year: 2040, cvc: "123" }
    const method = await stripe.paymentMethods.create({ type: "card", card })
    expect(await errorOf(stripe.paymentIntents.confirm(intent.id, { payment_method: method.id }))).toMatchObject({
      type: "StripeCardError",
      statusCode: 402,
      code: "card_declined",
      decline_code,
      payment_intent: { id: intent.id, status: "requires_payment_method", last_payment_error: { code: "card_declined" } },
    })
    await expect(stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" })).resolves.toMatchObject({
      status: "requires_capture",
      last_payment_error: null,
    })
  })

  it("asks the bank for 3-D Secure, and takes another card meanwhile", async () => {
    const intent = await stripe.paymentIntents.create({ amount: 380, currency: "eur", capture_method: "manual" })
    const asked = await stripe.paymentIntents.confirm(intent.id, {
      payment_method: "pm_card_threeDSecure2Required",
      return_url: "http://localhost:8000/retour",
    })
    expect(asked).toMatchObject({
      status: "requires_action",
      next_action: { type: "redirect_to_url", redirect_to_url: { return_url: "http://localhost:8000/retour" } },
    })
    await expect(stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" })).resolves.toMatchObject({
      status: "requires_capture",
    })
  })

  it("forgets an answer of the bank when the amount changes", async () => {
    const intent = await stripe.paymentIntents.create({ amount: 380, currency: "eur", capture_method: "manual" })
    await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_threeDSecure2Required" })
    await expect(stripe.paymentIntents.update(intent.id, { amount: 760 })).resolves.toMatchObject({
      amount: 760,
      status: "requires_confirmation",
      next_action: null,
    })
  })

  it("does not change the amount of an authorised card", async () => {
    const intent = await authorised(380)
    expect(await errorOf(stripe.paymentIntents.update(intent.id, { amount: 760 }))).toMatchObject({
      code: "payment_intent_unexpected_state",
    })
    await expect(stripe.paymentIntents.update(intent.id, { metadata: { order_id: "order_1" } })).resolves.toMatchObject({
      metadata: { order_id: "order_1" },
    })
  })

  it("refuses an amount under 50 cents, a wrong one, and an unknown intent", async () => {
    expect(await errorOf(stripe.paymentIntents.create({ amount: 49, currency: "eur" }))).toMatchObject({
      code: "amount_too_small",
      param: "amount",
    })
    expect(await errorOf(stripe.paymentIntents.create({ amount: 3.8, currency: "eur" }))).toMatchObject({
      code: "parameter_invalid_integer",
      param: "amount",
    })
    expect(await errorOf(stripe.paymentIntents.retrieve("pi_absent"))).toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    })
  })

  it("lists newest first, by pages", async () => {
    const customer = await stripe.customers.create({ email: "liste@exemple.fr" })
    const ids: string[] = []
    for (const amount of [100, 200, 300])
      ids.unshift((await stripe.paymentIntents.create({ amount, currency: "eur", customer: customer.id })).id)
    const first = await stripe.paymentIntents.list({ customer: customer.id, limit: 2 })
    expect(first).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] })
    const rest = await stripe.paymentIntents.list({ customer: customer.id, limit: 2, starting_after: ids[1] })
    expect(rest).toMatchObject({ has_more: false, data: [{ id: ids[2] }] })
  })

  it("refuses another key", async () => {
    const stranger = clientOf(simulator.url, sdk, "sk_test_other")
    expect(await errorOf(stranger.customers.list())).toMatchObject({ type: "StripeAuthenticationError", statusCode: 401 })
  })
})
