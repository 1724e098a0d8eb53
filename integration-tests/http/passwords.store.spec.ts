import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { type Client, openShop } from "../helpers/client"
import { PASSWORD, askToRegister, hire, logIn, resetTokenOf } from "../helpers/people"

const OTHER = "une tarte aux mirabelles"
const REGISTER = "/auth/customer/emailpass/register"
const LOGIN = "/auth/customer/emailpass"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Client

    beforeEach(async () => {
      shop = await openShop(getContainer(), api)
    })

    const resetToken = (email: string, actorType?: "user") => resetTokenOf(getContainer(), email, actorType)
    const choose = (token: string, password: string, actor = "customer") => shop.as(token).post(`/auth/${actor}/emailpass/update`, { password })

    it.each(["azert", "123456789012", "a".repeat(129), "", undefined, { length: 20 }])("%j is no password to register with", async (password) => {
      const { status, body } = await shop.post(REGISTER, { email: "camille@example.fr", password })
      expect([status, body.code, body.details?.field]).toEqual([400, "password.too_weak", "password"])
      expect(JSON.stringify(body)).not.toContain("azert")
    })

    it("what is no e-mail address cannot register", async () => {
      const { status, body } = await shop.post(REGISTER, { email: "camille", password: PASSWORD })
      expect([status, body.code, body.details?.field]).toEqual([400, "email.invalid", "email"])
    })

    it("an e-mail is one account, however it is written", async () => {
      await askToRegister(shop, " Camille@Example.FR ")
      expect((await shop.post(REGISTER, { email: "camille@example.fr", password: OTHER })).status).toBe(401)
      expect(await logIn(shop, "customer", "CAMILLE@example.fr")).toBeTruthy()
    })

    it("a reset link is used once", async () => {
      await askToRegister(shop, "camille@example.fr")
      const token = await resetToken("camille@example.fr")
      expect((await choose(token, OTHER)).status).toBe(200)
      const again = await choose(token, `${OTHER} encore`)
      expect([again.status, again.body.code]).toEqual([401, "reset.used"])
      expect((await shop.post(LOGIN, { email: "camille@example.fr", password: OTHER })).status).toBe(200)
      expect((await shop.post(LOGIN, { email: "camille@example.fr", password: PASSWORD })).status).toBe(401)
    })

    it("a password that is too weak does not use the link up", async () => {
      await askToRegister(shop, "camille@example.fr")
      const token = await resetToken("camille@example.fr")
      expect((await choose(token, "azert")).body.code).toBe("password.too_weak")
      expect((await choose(token, OTHER)).status).toBe(200)
    })

    it("a newer link takes the place of the older one", async () => {
      await askToRegister(shop, "camille@example.fr")
      const [older, newer] = [await resetToken("camille@example.fr"), await resetToken("camille@example.fr")]
      expect((await choose(older, OTHER)).body.code).toBe("reset.used")
      expect((await choose(newer, OTHER)).status).toBe(200)
    })

    it("a login token is no reset link", async () => {
      await askToRegister(shop, "camille@example.fr")
      const { status } = await choose(await logIn(shop, "customer", "camille@example.fr"), OTHER)
      expect(status).toBe(401)
    })

    it("staff follows the same policy", async () => {
      await hire(getContainer(), shop, { role: "platform_admin" })
      const token = await resetToken("platform_admin-@mairie.test", "user")
      expect((await choose(token, "motdepasse12", "user")).body.code).toBe("password.too_weak")
    })

    it("asking for a link says the same for an unknown address, and mails only a known one", async () => {
      await askToRegister(shop, "camille@example.fr")
      const ask = (identifier: string) => shop.post("/auth/customer/emailpass/reset-password", { identifier })
      const [known, unknown] = [await ask("Camille@example.fr"), await ask("personne@example.fr")]
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
      const notifications = getContainer().resolve(Modules.NOTIFICATION)
      for (let tries = 0; tries < 40 && (await notifications.listNotifications({})).length === 0; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect(await notifications.listNotifications({})).toMatchObject([{ to: "camille@example.fr", template: "password-reset" }])
    })

    it("after twenty wrong passwords even the right one waits, for that account only", async () => {
      const [camille, louis] = ["camille.throttled@example.fr", "louis.throttled@example.fr"]
      await askToRegister(shop, camille)
      await askToRegister(shop, louis)
      const wrong = await Promise.all(Array.from({ length: 20 }, () => shop.post(LOGIN, { email: camille, password: "faux" })))
      expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401]))
      const { status, body } = await shop.post(LOGIN, { email: camille, password: PASSWORD })
      expect([status, body.code]).toEqual([429, "auth.throttled"])
      expect(await logIn(shop, "customer", louis)).toBeTruthy()
    })

    it("sixty wrong passwords from anywhere are enough", async () => {
      const email = "hunted@example.fr"
      await askToRegister(shop, email)
      const tryFrom = (address: string, password: string) => shop.with({ "x-forwarded-for": address }).post(LOGIN, { email, password })
      const wrong = await Promise.all(Array.from({ length: 60 }, (_, index) => tryFrom(`192.0.2.${String(index)}`, "faux")))
      expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401]))
      const { status, body } = await tryFrom("198.51.100.1", PASSWORD)
      expect([status, body.code]).toEqual([429, "auth.throttled"])
    })

    it("logging in rightly many times is no abuse", async () => {
      await askToRegister(shop, "often@example.fr")
      for (let index = 0; index < 25; index++) expect(await logIn(shop, "customer", "often@example.fr")).toBeTruthy()
    })
  },
})
