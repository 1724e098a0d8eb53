import { createHmac } from "node:crypto"

import type { ProviderWebhookPayload } from "@medusajs/framework/types"

import { CardPaymentProvider } from "../service"

const SECRET = "whsec_spec"
const provider = new CardPaymentProvider({}, { apiKey: "sk_test_1", webhookSecret: SECRET })

describe("webhooks", () => {
  function signed(event: object, secret: string): ProviderWebhookPayload["payload"] {
    const rawData = JSON.stringify(event)
    const time = Math.floor(Date.now() / 1000)
    const digest = createHmac("sha256", secret).update(`${time}.${rawData}`).digest("hex")
    return { data: {}, rawData: Buffer.from(rawData), headers: { "stripe-signature": `t=${time},v1=${digest}` } }
  }
  const event = (type: string, intent: object): object => ({ id: "evt_1", object: "event", type, data: { object: intent } })

  it.each([
    ["payment_intent.amount_capturable_updated", "authorized", 15.2],
    ["payment_intent.payment_failed", "failed", 15.2],
    ["payment_intent.canceled", "canceled", 15.2],
    ["payment_intent.requires_action", "requires_more", 15.2],
  ])("%s is read as %s", async (type, action, amount) => {
    const intent = {
      currency: "eur",
      amount: 1520,
      amount_capturable: 1520,
      amount_received: 1520,
      metadata: { session_id: "payses_1" },
    }
    expect(await provider.getWebhookActionAndData(signed(event(type, intent), SECRET))).toEqual({
      action,
      data: { session_id: "payses_1", amount },
    })
  })

  it("leaves alone that a payment was captured: it was captured by us", async () => {
    const captured = event("payment_intent.succeeded", { currency: "eur", amount: 1520, amount_received: 1520, metadata: { session_id: "payses_1" } })
    expect(await provider.getWebhookActionAndData(signed(captured, SECRET))).toEqual({ action: "not_supported" })
  })

  it("refuses a body that someone else signed", async () => {
    await expect(
      provider.getWebhookActionAndData(signed(event("payment_intent.succeeded", {}), "whsec_other"))
    ).rejects.toMatchObject({ code: "card.bad_signature" })
  })
})
