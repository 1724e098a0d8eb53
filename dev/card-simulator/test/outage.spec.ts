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
beforeEach(() => simulator.control("reset", {}))

describe("simulated outages", () => {
  const authorised = {
    amount: 1000,
    currency: "eur",
    capture_method: "manual",
    payment_method: "pm_card_visa",
    confirm: true,
    return_url: "http://localhost/",
  } as const

  it("does nothing while it is down", async () => {
    const stripe = clientOf(simulator.url)
    await simulator.control("outage", { mode: "down" })
    expect(await errorOf(stripe.paymentIntents.create(authorised))).toMatchObject({ type: "StripeAPIError", statusCode: 503 })
    await simulator.control("outage", { mode: "none" })
    await expect(stripe.paymentIntents.list()).resolves.toMatchObject({ data: [] })
  })

  it("fails as many times as it was told to", async () => {
    const stripe = clientOf(simulator.url)
    await simulator.control("outage", { mode: "down", times: 2 })
    await errorOf(stripe.customers.list())
    await errorOf(stripe.customers.list())
    await expect(stripe.customers.list()).resolves.toMatchObject({ data: [] })
  })

  it("captures, then answers 500; another key finds the money captured", async () => {
    const stripe = clientOf(simulator.url)
    const { id } = await stripe.paymentIntents.create(authorised)
    await simulator.control("outage", { mode: "error_after_charge", times: 1 })
    expect(await errorOf(stripe.paymentIntents.capture(id, {}, { idempotencyKey: "capture_1" }))).toMatchObject({
      statusCode: 500,
    })
    await expect(stripe.paymentIntents.retrieve(id)).resolves.toMatchObject({ status: "succeeded", amount_received: 1000 })
    expect(await errorOf(stripe.paymentIntents.capture(id, {}, { idempotencyKey: "capture_1" }))).toMatchObject({
      statusCode: 500,
    })
    expect(await errorOf(stripe.paymentIntents.capture(id, {}, { idempotencyKey: "capture_2" }))).toMatchObject({
      payment_intent: { status: "succeeded" },
    })
  })

  it("refunds, then answers 500; only the list of refunds tells", async () => {
    const stripe = clientOf(simulator.url)
    const { id } = await stripe.paymentIntents.create(authorised)
    await stripe.paymentIntents.capture(id)
    await simulator.control("outage", { mode: "error_after_refund", times: 1 })
    expect(await errorOf(stripe.refunds.create({ payment_intent: id, amount: 400 }))).toMatchObject({ statusCode: 500 })
    await expect(stripe.refunds.list({ payment_intent: id })).resolves.toMatchObject({
      data: [{ amount: 400, status: "succeeded" }],
    })
  })

  it("is slow, but answers", async () => {
    const stripe = clientOf(simulator.url)
    await simulator.control("outage", { mode: "slow", ms: 300, times: 1 })
    const before = performance.now()
    await stripe.customers.list()
    expect(performance.now() - before).toBeGreaterThan(290)
  })

  it("refuses an unknown mode", async () => {
    expect(await simulator.control("outage", { mode: "flood" })).toMatchObject({
      error: { message: expect.stringContaining("error_after_charge") },
    })
  })
})
