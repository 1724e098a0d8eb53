import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf, errorOf } from "./sdk"

const data = dataFolder()
let simulator: SpawnedSimulator

beforeAll(async () => {
  simulator = await spawnSimulator({ CANTEEN_DATA: data.path })
})
afterAll(async () => {
  await simulator.stop()
  data.remove()
})

describe("idempotency keys", () => {
  const paid = { amount: 1000, currency: "eur", payment_method: "pm_card_visa", confirm: true, return_url: "http://localhost/" }

  it("answers the same request once, also when two arrive together", async () => {
    const stripe = clientOf(simulator.url)
    const intent = await stripe.paymentIntents.create(paid)
    const refund = { payment_intent: intent.id, amount: 300 }
    const answers = await Promise.all([1, 2, 3].map(() => stripe.refunds.create(refund, { idempotencyKey: "refund_1" })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    await expect(stripe.refunds.list({ payment_intent: intent.id })).resolves.toMatchObject({ data: [{ amount: 300 }] })
    expect(answers.at(-1)?.lastResponse.headers["idempotent-replayed"]).toBe("true")
  })

  it("refuses the same key with other parameters", async () => {
    const stripe = clientOf(simulator.url)
    const intent = await stripe.paymentIntents.create(paid)
    await stripe.refunds.create({ payment_intent: intent.id, amount: 300 }, { idempotencyKey: "refund_2" })
    expect(
      await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 301 }, { idempotencyKey: "refund_2" }))
    ).toMatchObject({
      type: "StripeIdempotencyError",
      statusCode: 400,
    })
  })

  it("repeats a declined card's answer, and leaves a key free after a wrong request", async () => {
    const stripe = clientOf(simulator.url)
    const declined = { ...paid, payment_method: "pm_card_chargeDeclined" }
    const first = await errorOf(stripe.paymentIntents.create(declined, { idempotencyKey: "pay_1" }))
    const second = await errorOf(stripe.paymentIntents.create(declined, { idempotencyKey: "pay_1" }))
    expect(second.payment_intent?.id).toBe(first.payment_intent?.id)

    await errorOf(stripe.paymentIntents.create({ ...paid, amount: 1 }, { idempotencyKey: "pay_2" }))
    await expect(stripe.paymentIntents.create(paid, { idempotencyKey: "pay_2" })).resolves.toMatchObject({ status: "succeeded" })
  })
})
