import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf, errorOf, SDKS } from "./sdk"
import { WebhookInbox } from "./webhook-inbox"

const SECRET = "sk_test_blavozy"
const authorised = { amount: 1000, currency: "eur", capture_method: "manual", payment_method: "pm_card_visa", confirm: true, return_url: "http://localhost/" } as const

describe("two accounts of one simulator", () => {
  const data = dataFolder()
  const [platform, blavozy] = [new WebhookInbox(), new WebhookInbox()]
  let simulator: SpawnedSimulator
  let env: Record<string, string>

  beforeAll(async () => {
    env = {
      CANTEEN_DATA: data.path,
      CARD_WEBHOOK_URL: await platform.open(),
      CARD_ACCOUNTS: "blavozy",
      CARD_BLAVOZY_WEBHOOK_URL: await blavozy.open(),
      CARD_BLAVOZY_WEBHOOK_SECRET: "whsec_of_blavozy",
    }
    simulator = await spawnSimulator(env)
  })
  afterAll(async () => {
    await simulator.stop()
    await Promise.all([platform.close(), blavozy.close()])
    data.remove()
  })

  it.each(SDKS)("know nothing of each other's payments, customers and refunds, as %s asks for them", async (_name, sdk) => {
    const [first, second] = [clientOf(simulator.url, sdk), clientOf(simulator.url, sdk, SECRET)]
    const { id } = await first.paymentIntents.create(authorised)
    const customer = await first.customers.create({ email: "a@exemple.fr" })
    const strangers = [
      second.paymentIntents.retrieve(id),
      second.paymentIntents.capture(id),
      second.paymentIntents.cancel(id),
      second.customers.retrieve(customer.id),
      second.paymentIntents.create({ ...authorised, customer: customer.id }),
      second.refunds.create({ payment_intent: id }),
    ]
    for (const asked of strangers) expect(await errorOf(asked)).toMatchObject({ statusCode: 404, code: "resource_missing" })
    const known = (await second.paymentIntents.list()).data
    expect(known.map((intent) => intent.id)).not.toContain(id)
    await expect(first.paymentIntents.capture(id)).resolves.toMatchObject({ status: "succeeded" })
  })

  it("keep the answers to a key apart", async () => {
    const ids = []
    for (const key of ["sk_test_simulator", SECRET]) {
      ids.push((await clientOf(simulator.url, undefined, key).paymentIntents.create({ amount: 380, currency: "eur" }, { idempotencyKey: "once" })).id)
    }
    expect(ids[0]).not.toBe(ids[1])
  })

  it("take a card with their own publishable key, and show their own page", async () => {
    const intent = await clientOf(simulator.url, undefined, SECRET).paymentIntents.create({ amount: 380, currency: "eur", capture_method: "manual" })
    const secret = String(intent.client_secret)
    const confirm = async (key: string): Promise<number> => {
      const body = new URLSearchParams({ key, client_secret: secret, payment_method: "pm_card_visa" })
      return (await fetch(`${simulator.url}/v1/payment_intents/${intent.id}/confirm`, { method: "POST", body })).status
    }
    const page = await fetch(`${simulator.url}/pay?${new URLSearchParams({ client_secret: secret, return_url: "http://localhost/" })}`)
    expect([page.status, (await page.text()).includes("3,80")]).toEqual([200, true])
    expect([await confirm("pk_test_simulator"), await confirm("pk_test_blavozy"), await confirm("pk_test_nobody")]).toEqual([404, 200, 401])
  })

  it("send their events to their own address, signed with their own secret", async () => {
    const stripe = clientOf(simulator.url, undefined, SECRET)
    const { id } = await stripe.customers.create({ email: "blavozy@exemple.fr" })
    const [delivery] = await blavozy.waitFor("customer.created")
    expect(stripe.webhooks.constructEvent(delivery?.body ?? "", delivery?.signature ?? "", "whsec_of_blavozy")).toMatchObject({ data: { object: { id } } })
    expect(() => stripe.webhooks.constructEvent(delivery?.body ?? "", delivery?.signature ?? "", "whsec_simulator")).toThrow()
    expect(platform.deliveries.map(({ body }) => body).join()).not.toContain(id)
  })

  it("share an outage, and are told apart in the state", async () => {
    await simulator.control("outage", { mode: "down" })
    for (const key of ["sk_test_simulator", SECRET]) {
      expect(await errorOf(clientOf(simulator.url, undefined, key).customers.list())).toMatchObject({ statusCode: 503 })
    }
    await simulator.control("outage", { mode: "none" })
    const state = async (account: string) => (await fetch(`${simulator.url}/control/state${account}`)).json()
    const [first, second] = [await state(""), await state("?account=blavozy")]
    expect([first.refunds, second.refunds, second.customers.length]).toEqual([[], [], 1])
    expect((await fetch(`${simulator.url}/control/state?account=nobody`)).status).toBe(400)
  })

  it("remember their own payments after a crash, and forget them together on request", async () => {
    const { id } = await clientOf(simulator.url, undefined, SECRET).paymentIntents.create(authorised)
    await simulator.stop("SIGKILL")
    simulator = await spawnSimulator(env)
    await expect(clientOf(simulator.url, undefined, SECRET).paymentIntents.retrieve(id)).resolves.toMatchObject({ status: "requires_capture" })
    await simulator.control("reset", {})
    expect(await errorOf(clientOf(simulator.url, undefined, SECRET).paymentIntents.retrieve(id))).toMatchObject({ statusCode: 404 })
  })
})
