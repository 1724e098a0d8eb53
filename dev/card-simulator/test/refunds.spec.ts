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

describe.each(SDKS)("refunds through %s", (_name, sdk) => {
  let stripe: Stripe
  beforeAll(() => {
    stripe = clientOf(simulator.url, sdk)
  })

  const paid = async (amount: number): Promise<Stripe.PaymentIntent> =>
    stripe.paymentIntents.create({
      amount,
      currency: "eur",
      payment_method: "pm_card_visa",
      confirm: true,
      return_url: "http://localhost/",
    })

  it("gives back in several parts, and no more than was captured", async () => {
    const intent = await paid(1000)
    const first = await stripe.refunds.create({ payment_intent: intent.id, amount: 380, metadata: { booking: "b1" } })
    expect(first).toMatchObject({ status: "succeeded", amount: 380, payment_intent: intent.id, metadata: { booking: "b1" } })
    expect(await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 621 }))).toMatchObject({
      type: "StripeInvalidRequestError",
      param: "amount",
    })
    await expect(stripe.refunds.create({ payment_intent: intent.id })).resolves.toMatchObject({ amount: 620 })
    expect(await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 1 }))).toMatchObject({
      code: "charge_already_refunded",
    })

    await expect(stripe.refunds.list({ payment_intent: intent.id })).resolves.toMatchObject({
      data: [{ amount: 620 }, { amount: 380, id: first.id }],
    })
    await expect(stripe.refunds.retrieve(first.id, { expand: ["charge"] })).resolves.toMatchObject({
      charge: { amount_refunded: 1000, refunded: true },
    })
    await expect(stripe.paymentIntents.retrieve(intent.id, { expand: ["latest_charge.refunds"] })).resolves.toMatchObject({
      latest_charge: { refunds: { data: [{ amount: 620 }, { amount: 380 }] } },
    })
  })

  it("counts from what was captured, not from what was authorised", async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: "eur",
      capture_method: "manual",
      payment_method: "pm_card_visa",
      confirm: true,
      return_url: "http://localhost/",
    })
    expect((await errorOf(stripe.refunds.create({ payment_intent: intent.id }))).message).toContain(
      "does not have a successful charge to refund"
    )
    await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 400 })
    expect(await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 401 }))).toMatchObject({ param: "amount" })
    await expect(stripe.refunds.create({ payment_intent: intent.id })).resolves.toMatchObject({ amount: 400 })
  })

  it("posts the refund to the account's balance", async () => {
    const intent = await paid(500)
    const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 200, expand: ["balance_transaction"] })
    expect(refund.balance_transaction).toMatchObject({ amount: -200, type: "refund", source: refund.id })
  })
})
