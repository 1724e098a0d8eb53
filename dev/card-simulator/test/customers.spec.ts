import type Stripe from "stripe"

import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf, SDKS } from "./sdk"

const data = dataFolder()
let simulator: SpawnedSimulator

beforeAll(async () => {
  simulator = await spawnSimulator({ CANTEEN_DATA: data.path })
})
afterAll(async () => {
  await simulator.stop()
  data.remove()
})

describe.each(SDKS)("customers and their cards through %s", (_name, sdk) => {
  let stripe: Stripe
  beforeAll(() => {
    stripe = clientOf(simulator.url, sdk)
  })

  it("keeps, lists and forgets the card of a customer", async () => {
    const customer = await stripe.customers.create({ email: "carte@exemple.fr" })
    await stripe.paymentIntents.create({
      amount: 380,
      currency: "eur",
      customer: customer.id,
      setup_future_usage: "off_session",
      payment_method: "pm_card_mastercard",
      confirm: true,
      return_url: "http://localhost/",
    })
    const { data: methods } = await stripe.customers.listPaymentMethods(customer.id)
    expect(methods).toMatchObject([{ card: { brand: "mastercard", last4: "4444" } }])
    await stripe.paymentMethods.detach(methods[0]?.id ?? "")
    await expect(stripe.customers.listPaymentMethods(customer.id)).resolves.toMatchObject({ data: [] })
    await expect(stripe.customers.update(customer.id, { name: "Camille" })).resolves.toMatchObject({
      name: "Camille",
      email: "carte@exemple.fr",
    })
  })

  it("saves a card without a payment", async () => {
    const customer = await stripe.customers.create({ email: "carte2@exemple.fr" })
    const setup = await stripe.setupIntents.create({ customer: customer.id })
    await expect(stripe.setupIntents.confirm(setup.id, { payment_method: "pm_card_visa" })).resolves.toMatchObject({
      status: "succeeded",
    })
    await expect(stripe.customers.listPaymentMethods(customer.id)).resolves.toMatchObject({ data: [{ card: { last4: "4242" } }] })
  })
})
