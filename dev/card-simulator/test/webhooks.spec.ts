import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf, SDKS } from "./sdk"
import { WebhookInbox } from "./webhook-inbox"

const SECRET = "whsec_spec"
const authorised = {
  amount: 1000,
  currency: "eur",
  capture_method: "manual",
  payment_method: "pm_card_visa",
  confirm: true,
  return_url: "http://localhost/",
} as const

describe("webhooks", () => {
  let data: ReturnType<typeof dataFolder>
  let inbox: WebhookInbox
  let simulator: SpawnedSimulator
  let env: Record<string, string>

  beforeEach(async () => {
    data = dataFolder()
    inbox = new WebhookInbox()
    env = { CANTEEN_DATA: data.path, CARD_WEBHOOK_URL: await inbox.open(), CARD_WEBHOOK_SECRET: SECRET }
    simulator = await spawnSimulator(env)
  })
  afterEach(async () => {
    await simulator.stop()
    await inbox.close()
    data.remove()
  })

  it.each(SDKS)("are signed as %s checks it", async (_name, sdk) => {
    const stripe = clientOf(simulator.url, sdk)
    const intent = await stripe.paymentIntents.create({ ...authorised, metadata: { session_id: "payses_1" } })
    const [delivery] = await inbox.waitFor("payment_intent.amount_capturable_updated")
    expect(stripe.webhooks.constructEvent(delivery?.body ?? "", delivery?.signature ?? "", SECRET)).toMatchObject({
      data: { object: { id: intent.id, amount_capturable: 1000, metadata: { session_id: "payses_1" } } },
    })
    expect(() => stripe.webhooks.constructEvent(delivery?.body ?? "", delivery?.signature ?? "", "whsec_other")).toThrow()
  })

  it("tell a capture, a refund, a decline, a wait for the bank and a cancellation", async () => {
    const stripe = clientOf(simulator.url)
    const { id } = await stripe.paymentIntents.create(authorised)
    await stripe.paymentIntents.capture(id)
    await stripe.refunds.create({ payment_intent: id, amount: 100 })
    await stripe.paymentIntents.create({ ...authorised, payment_method: "pm_card_chargeDeclined" }).catch(() => undefined)
    const waiting = await stripe.paymentIntents.create({ ...authorised, payment_method: "pm_card_threeDSecure2Required" })
    await stripe.paymentIntents.cancel(waiting.id)
    for (const type of [
      "payment_intent.succeeded",
      "charge.refunded",
      "refund.created",
      "payment_intent.payment_failed",
      "payment_intent.requires_action",
      "payment_intent.canceled",
    ]) {
      await inbox.waitFor(type)
    }
  })

  it("come again until they are taken", async () => {
    inbox.refusals = 2
    await clientOf(simulator.url).customers.create({ email: "a@exemple.fr" })
    const deliveries = await inbox.waitFor("customer.created", 3)
    expect(new Set(deliveries.map(({ event }) => event.id)).size).toBe(1)
  })

  it("are repeated, delayed and held back on request", async () => {
    const stripe = clientOf(simulator.url)
    await simulator.control("webhooks", { repeat: 2, delay_ms: 200 })
    await stripe.customers.create({ email: "a@exemple.fr" })
    expect(inbox.deliveries).toHaveLength(0)
    await inbox.waitFor("customer.created", 3)

    await simulator.control("webhooks", { repeat: 0, delay_ms: 0, paused: true })
    await stripe.customers.create({ email: "b@exemple.fr" })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(inbox.deliveries).toHaveLength(3)
    await simulator.control("webhooks", { paused: false })
    await inbox.waitFor("customer.created", 4)
  })

  it("come out of order on request", async () => {
    await simulator.control("webhooks", { reorder: true })
    const stripe = clientOf(simulator.url)
    const { id } = await stripe.paymentIntents.create(authorised)
    await stripe.paymentIntents.capture(id)
    await inbox.waitFor("payment_intent.succeeded")
    await inbox.waitFor("payment_intent.created")
    expect(inbox.deliveries[0]?.event.type).not.toBe("payment_intent.created")
  })

  it("that were not taken before a crash come after the restart, as do the payments", async () => {
    inbox.refusals = 1
    const intent = await clientOf(simulator.url).paymentIntents.create(
      { amount: 380, currency: "eur" },
      { idempotencyKey: "once" }
    )
    await inbox.waitFor("payment_intent.created", 1)
    await simulator.stop("SIGKILL")
    simulator = await spawnSimulator(env)
    await inbox.waitFor("payment_intent.created", 2)
    const stripe = clientOf(simulator.url)
    await expect(stripe.paymentIntents.retrieve(intent.id)).resolves.toMatchObject({ amount: 380 })
    await expect(
      stripe.paymentIntents.create({ amount: 380, currency: "eur" }, { idempotencyKey: "once" })
    ).resolves.toMatchObject({ id: intent.id })
  })
})
