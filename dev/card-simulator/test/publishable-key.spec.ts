import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf } from "./sdk"

const data = dataFolder()
let simulator: SpawnedSimulator

beforeAll(async () => {
  simulator = await spawnSimulator({ CANTEEN_DATA: data.path })
})
afterAll(async () => {
  await simulator.stop()
  data.remove()
})

describe("payments as Stripe.js makes them, with the publishable key", () => {
  const confirmAsClient = (id: string, fields: Record<string, string>): Promise<Response> =>
    fetch(`${simulator.url}/v1/payment_intents/${id}/confirm`, {
      method: "POST",
      headers: { origin: "http://localhost:8000" },
      body: new URLSearchParams({ key: "pk_test_simulator", ...fields }),
    })
  const card = {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": "4242 4242 4242 4242",
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": "40",
    "payment_method_data[card][cvc]": "123",
  }

  it("confirms with the client secret, and shows no metadata", async () => {
    const stripe = clientOf(simulator.url)
    const intent = await stripe.paymentIntents.create({
      amount: 380,
      currency: "eur",
      capture_method: "manual",
      metadata: { session_id: "s" },
    })
    const response = await confirmAsClient(intent.id, { client_secret: String(intent.client_secret), ...card })
    expect(response.headers.get("access-control-allow-origin")).toBe("*")
    const body = await response.json()
    expect(body).toMatchObject({ id: intent.id, status: "requires_capture" })
    expect(body).not.toHaveProperty("metadata")
  })

  it("does nothing without the client secret, and nothing that needs the secret key", async () => {
    const stripe = clientOf(simulator.url)
    const intent = await stripe.paymentIntents.create({ amount: 380, currency: "eur" })
    expect((await confirmAsClient(intent.id, { client_secret: "wrong", ...card })).status).toBe(404)
    expect((await fetch(`${simulator.url}/v1/payment_intents?key=pk_test_simulator`)).status).toBe(401)
  })

  it("never keeps a card number", async () => {
    const state = await (await fetch(`${simulator.url}/control/state`)).text()
    expect(state).not.toMatch(/4242 ?4242 ?4242 ?4242/)
  })
})
