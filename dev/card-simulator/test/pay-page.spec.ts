import type Stripe from "stripe"

import { spawnSimulator, type SpawnedSimulator } from "../spawn"
import { dataFolder } from "./data-folder"
import { clientOf } from "./sdk"

const data = dataFolder()
const RETURN_URL = "http://localhost:8000/paiement/retour?cart=1"
let simulator: SpawnedSimulator
let stripe: Stripe

beforeAll(async () => {
  simulator = await spawnSimulator({ CANTEEN_DATA: data.path, CARD_RETURN_ORIGINS: "https://cantine.exemple.fr" })
  stripe = clientOf(simulator.url)
})
afterAll(async () => {
  await simulator.stop()
  data.remove()
})

const intentOf = (amount: number): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.create({ amount, currency: "eur", capture_method: "manual" })

const open = (intent: Stripe.PaymentIntent, fields: Record<string, string> = {}): Promise<Response> =>
  fetch(
    `${simulator.url}/pay?${new URLSearchParams({ client_secret: String(intent.client_secret), return_url: RETURN_URL, ...fields })}`
  )

const submit = (path: string, intent: Stripe.PaymentIntent, fields: Record<string, string>): Promise<Response> =>
  fetch(`${simulator.url}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ client_secret: String(intent.client_secret), return_url: RETURN_URL, ...fields }),
  })

const pay = (intent: Stripe.PaymentIntent, number: string): Promise<Response> =>
  submit("/pay", intent, { number, expiry: "12/40", cvc: "123" })

const destination = (response: Response): URL => new URL(response.headers.get("location") ?? "", simulator.url)

describe("the payment page", () => {
  it("says that it is a simulation, the amount, and fills in a test card", async () => {
    const page = await (await open(await intentOf(1520), { carte: "refusee" })).text()
    expect(page).toContain("Simulation — aucun argent réel")
    expect(page).toContain("Payer 15,20\u00a0€")
    expect(page).toContain("Annuler et revenir")
    expect(page).toContain('value="4000 0000 0000 0002"')
  })

  it("authorises the card and goes back with Stripe's parameters", async () => {
    const intent = await intentOf(1520)
    const response = await pay(intent, "4242 4242 4242 4242")
    expect(response.status).toBe(303)
    const back = destination(response)
    expect(back.origin + back.pathname).toBe("http://localhost:8000/paiement/retour")
    expect(Object.fromEntries(back.searchParams)).toEqual({
      cart: "1",
      payment_intent: intent.id,
      payment_intent_client_secret: intent.client_secret,
      redirect_status: "succeeded",
    })
    await expect(stripe.paymentIntents.retrieve(intent.id)).resolves.toMatchObject({ status: "requires_capture" })
    expect(destination(await pay(intent, "4242424242424242")).searchParams.get("redirect_status")).toBe("succeeded")
    expect(await (await open(intent)).text()).toContain("Ce paiement est déjà accepté")
  })

  it("explains a declined card and lets another be tried", async () => {
    const intent = await intentOf(380)
    const response = await pay(intent, "4000 0000 0000 9995")
    const page = await (await fetch(destination(response))).text()
    expect(page).toContain('role="alert"')
    expect(page).toContain("la provision est insuffisante")
    expect(page).toContain("redirect_status=failed")
    expect(destination(await pay(intent, "4242424242424242")).searchParams.get("redirect_status")).toBe("succeeded")
  })

  it("names each wrong field, and takes no card but a test card", async () => {
    const intent = await intentOf(380)
    const response = await submit("/pay", intent, { number: "4111 1111 1111 1111", expiry: "01/20", cvc: "<b>" })
    const page = await response.text()
    expect(response.status).toBe(422)
    for (const field of ["number", "expiry", "cvc"]) {
      expect(page).toContain(`<a href="#${field}">`)
      expect(page).toMatch(new RegExp(`aria-describedby="${field}-hint ${field}-error"\\s+aria-invalid="true"`))
    }
    expect(page).toContain('value="&lt;b&gt;"')
    await expect(stripe.paymentIntents.retrieve(intent.id)).resolves.toMatchObject({
      status: "requires_payment_method",
      latest_charge: null,
    })
  })

  it("asks the bank, where the person confirms", async () => {
    const intent = await intentOf(380)
    const bank = destination(await pay(intent, "4000 0027 6000 3184"))
    const page = await (await fetch(bank)).text()
    expect(page).toContain("Votre banque vous demande de confirmer")
    expect(page).toContain("redirect_status=canceled")
    const back = destination(await submit("/pay/banque", intent, { answer: "confirmer" }))
    expect(back.searchParams.get("redirect_status")).toBe("succeeded")
    await expect(stripe.paymentIntents.retrieve(intent.id)).resolves.toMatchObject({ status: "requires_capture" })
  })

  it("goes back to the card when the person refuses at the bank", async () => {
    const intent = await intentOf(380)
    await pay(intent, "4000 0027 6000 3184")
    const page = await (await fetch(destination(await submit("/pay/banque", intent, { answer: "refuser" })))).text()
    expect(page).toContain("Vous avez refusé la demande de votre banque.")
    await expect(stripe.paymentIntents.retrieve(intent.id)).resolves.toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_authentication_failure" },
    })
  })

  it.each(["https://ailleurs.exemple.fr/", "javascript:alert(1)", "//ailleurs.exemple.fr", "", "http://localhost.ailleurs.fr/"])(
    "does not send anyone to %p",
    async (return_url) => {
      const response = await open(await intentOf(380), { return_url })
      expect(response.status).toBe(400)
      expect(await response.text()).toContain("Adresse de retour refusée")
    }
  )

  it("goes back to an origin that was allowed", async () => {
    expect((await open(await intentOf(380), { return_url: "https://cantine.exemple.fr/retour" })).status).toBe(200)
  })

  it("knows no payment without its whole secret", async () => {
    const intent = await intentOf(380)
    expect((await open(intent, { client_secret: `${intent.id}_secret_0` })).status).toBe(404)
  })
})
