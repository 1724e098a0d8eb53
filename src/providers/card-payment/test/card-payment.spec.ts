import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { spawnSimulator, type SpawnedSimulator } from "../../../../dev/card-simulator/spawn"
import { CardPaymentProvider } from "../service"

const data = mkdtempSync(join(tmpdir(), "card-payment-"))
let simulator: SpawnedSimulator
let provider: CardPaymentProvider

beforeAll(async () => {
  simulator = await spawnSimulator({ CANTEEN_DATA: data })
  provider = new CardPaymentProvider({}, { apiKey: "sk_test_simulator", webhookSecret: "whsec_spec", apiUrl: simulator.url })
})
afterAll(async () => {
  await simulator.stop()
  rmSync(data, { recursive: true })
})
afterEach(() => simulator.control("outage", { mode: "none" }))

type Intent = Record<string, unknown> & { id: string; amount: number }

/** A payment session as Medusa opens it: the amount is in euros. */
async function openSession(amount: number, extra: Record<string, unknown> = {}): Promise<Intent> {
  const session = await provider.initiatePayment({
    amount,
    currency_code: "eur",
    data: { session_id: `payses_${amount}`, ...extra },
    context: { idempotency_key: `payses_${crypto.randomUUID()}` },
  })
  return { ...session.data, id: session.id, amount: Number(session.data?.amount) }
}

/** What Stripe.js does in the browser. */
async function payInBrowser(intent: Intent, card: string): Promise<void> {
  await fetch(`${simulator.url}/v1/payment_intents/${intent.id}/confirm`, {
    method: "POST",
    body: new URLSearchParams({ key: "pk_test_simulator", client_secret: String(intent.client_secret), payment_method: card }),
  })
}

async function authorised(amount: number): Promise<Intent> {
  const intent = await openSession(amount)
  await payInBrowser(intent, "pm_card_visa")
  return intent
}

async function stateOf(list: "intents" | "refunds", id: string): Promise<Record<string, unknown>[]> {
  const state = await (await fetch(`${simulator.url}/control/state`)).json()
  return state[list].filter((row: Record<string, unknown>) => row.id === id || row.payment_intent === id)
}

describe("opening a card payment", () => {
  it("is manual capture, card only, whatever the caller says", async () => {
    const intent = await openSession(15.2, {
      capture_method: "automatic",
      confirm: true,
      payment_method: "pm_card_visa",
      payment_method_types: ["sepa_debit"],
      amount: 1,
      metadata: { session_id: "of someone else" },
    })
    expect(intent).toMatchObject({
      amount: 1520,
      capture_method: "manual",
      status: "requires_confirmation",
      payment_method_types: ["card"],
      metadata: { session_id: "payses_15.2" },
    })
    expect(intent.client_secret).toContain(`${intent.id}_secret_`)
  })

  it("turns every amount of euros into exact cents", async () => {
    for (const cents of [50, 57, 109, 115, 380, 1999, 2675, 35035, 115903, 99999999]) {
      expect((await openSession(cents / 100)).amount).toBe(cents)
    }
  })

  it("fails with a stable code when the processor is down, rather than open a session that nobody can pay", async () => {
    await simulator.control("outage", { mode: "down" })
    await expect(openSession(10)).rejects.toMatchObject({ code: "card.no_clear_answer" })
  })

  it("follows the cart's total", async () => {
    const intent = await openSession(10)
    const updated = await provider.updatePayment({ data: intent, amount: 3.8, currency_code: "eur" })
    expect(updated.data).toMatchObject({ id: intent.id, amount: 380 })
  })
})

describe("authorising", () => {
  it.each([
    ["pm_card_visa", "authorized"],
    ["pm_card_chargeDeclined", "error"],
    ["pm_card_threeDSecure2Required", "requires_more"],
  ])("%s is %s", async (card, status) => {
    const intent = await openSession(7.6)
    expect(await provider.getPaymentStatus({ data: intent })).toMatchObject({ status: "pending" })
    await payInBrowser(intent, card)
    expect(await provider.authorizePayment({ data: intent })).toMatchObject({ status })
  })

  it("is authorised once the bank has confirmed", async () => {
    const intent = await openSession(7.6)
    await payInBrowser(intent, "pm_card_threeDSecure2Required")
    await fetch(`${simulator.url}/pay/banque`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({
        client_secret: String(intent.client_secret),
        return_url: "http://localhost/",
        answer: "confirmer",
      }),
    })
    expect(await provider.authorizePayment({ data: intent })).toMatchObject({ status: "authorized" })
  })
})

describe("capturing and cancelling", () => {
  it("captures, and takes a capture that was already made for a success", async () => {
    const intent = await authorised(15.2)
    expect(await provider.capturePayment({ data: intent, context: { idempotency_key: "capt_1" } })).toMatchObject({
      data: { status: "succeeded", amount_received: 1520 },
    })
    expect(await provider.capturePayment({ data: intent, context: { idempotency_key: "capt_2" } })).toMatchObject({
      data: { status: "succeeded" },
    })
    expect(await provider.retrievePayment({ data: intent })).toMatchObject({ data: { amount: 15.2 } })
  })

  it("says that a capture is unclear when the answer is lost, and finds it made afterwards", async () => {
    const intent = await authorised(15.2)
    await simulator.control("outage", { mode: "error_after_charge", times: 1 })
    await expect(provider.capturePayment({ data: intent, context: { idempotency_key: "capt_3" } })).rejects.toMatchObject({
      code: "card.no_clear_answer",
    })
    expect(await provider.getPaymentStatus({ data: intent })).toMatchObject({ status: "captured" })
  })

  it("refuses to capture a card that nobody authorised", async () => {
    const intent = await openSession(5)
    await expect(provider.capturePayment({ data: intent })).rejects.toMatchObject({ code: "card.refused" })
  })

  it("cancels an authorisation, twice without harm", async () => {
    const intent = await authorised(5)
    expect(await provider.cancelPayment({ data: intent })).toMatchObject({ data: { status: "canceled" } })
    expect(await provider.deletePayment({ data: intent })).toMatchObject({ data: { status: "canceled" } })
    expect(await provider.getPaymentStatus({ data: intent })).toMatchObject({ status: "canceled" })
  })
})

describe("refunding", () => {
  async function captured(amount: number): Promise<Intent> {
    const intent = await authorised(amount)
    await provider.capturePayment({ data: intent })
    return intent
  }

  it("gives back in parts, each key once", async () => {
    const intent = await captured(15.2)
    for (const key of ["ref_1", "ref_1", "ref_2"]) {
      await provider.refundPayment({ data: intent, amount: 3.8, context: { idempotency_key: key } })
    }
    const refunds = await stateOf("refunds", intent.id)
    expect(refunds.map(({ amount }) => amount)).toEqual([380, 380])
  })

  it("never takes a refund that did not happen for a success", async () => {
    const intent = await captured(3.8)
    await expect(provider.refundPayment({ data: intent, amount: 3.81 })).rejects.toMatchObject({ code: "card.refused" })
    await provider.refundPayment({ data: intent, amount: 3.8 })
    await expect(provider.refundPayment({ data: intent, amount: 0.5 })).rejects.toMatchObject({ code: "card.refused" })
  })

  it("says that a refund is unclear when the answer is lost", async () => {
    const intent = await captured(3.8)
    await simulator.control("outage", { mode: "error_after_refund", times: 1 })
    await expect(provider.refundPayment({ data: intent, amount: 3.8 })).rejects.toMatchObject({ code: "card.no_clear_answer" })
    expect(await stateOf("refunds", intent.id)).toHaveLength(1)
  })
})

describe("the customer's account at the processor", () => {
  const customer = { id: "cus_1", email: "camille@exemple.fr", first_name: "Camille", last_name: "Dupont" }

  it("is created, changed, used, and forgotten", async () => {
    const account = await provider.createAccountHolder({ context: { customer } })
    expect(account.data).toMatchObject({ email: "camille@exemple.fr", name: "Camille Dupont" })
    const account_holder = { data: { id: account.id } }
    await provider.updateAccountHolder({ context: { account_holder, customer: { ...customer, email: "c.dupont@exemple.fr" } } })
    const session = await provider.initiatePayment({ amount: 5, currency_code: "eur", data: {}, context: { account_holder } })
    expect(session.data).toMatchObject({ customer: account.id })

    await provider.savePaymentMethod({ context: { account_holder }, data: {} })
    expect(await provider.listPaymentMethods({ context: { account_holder } })).toEqual([])
    await provider.deleteAccountHolder({ context: { account_holder } })
    await expect(provider.updateAccountHolder({ context: { account_holder, customer } })).rejects.toMatchObject({
      code: "card.refused",
    })
  })
})
