import { CardPaymentProvider } from "../service"

describe("options", () => {
  const good = { apiKey: "sk_test_1", webhookSecret: "whsec_1" }

  it("accepts Stripe itself and a stand-in", () => {
    expect(() => CardPaymentProvider.validateOptions(good)).not.toThrow()
    expect(() => CardPaymentProvider.validateOptions({ ...good, apiUrl: "http://127.0.0.1:12111" })).not.toThrow()
  })

  it.each([
    ["apiKey", { ...good, apiKey: "" }],
    ["apiKey", { ...good, apiKey: "pk_test_1" }],
    ["webhookSecret", { ...good, webhookSecret: "" }],
    ["apiUrl", { ...good, apiUrl: "127.0.0.1:12111" }],
    ["apiUrl", { ...good, apiUrl: "http://127.0.0.1:12111/v1" }],
    ["apiUrl", { ...good, apiKey: "sk_live_1", apiUrl: "http://127.0.0.1:12111" }],
  ])("names the wrong option %s", (option, options) => {
    expect(() => CardPaymentProvider.validateOptions(options)).toThrow(`option "${option}"`)
  })
})
