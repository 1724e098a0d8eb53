import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules, generateJwtToken } from "@medusajs/framework/utils"
import { SESSION_MODULE } from "../../src/modules/session"
import type SessionModuleService from "../../src/modules/session/service"
import type { DeletedResponse, SessionsEndedResponse, SessionsResponse } from "../../src/types/http"
import { type Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { PASSWORD, aRegistration, logIn, registerFamily, resetTokenOf } from "../helpers/people"

const EMAIL = "camille@example.fr"
const SESSIONS = "/store/canteen/account/sessions"
const DAY_MS = 24 * 60 * 60 * 1000

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Client
    let aiguilhe: Town
    let phone: Client

    const register = async (device: string, email: string): Promise<Client> =>
      (await registerFamily(shop.with({ "user-agent": device }), email, aRegistration({ memberships: [aiguilhe.wish] }))).parent

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
      ;({ aiguilhe } = await foundCommunes(getContainer()))
      phone = await register("Telephone", EMAIL)
    })

    const enter = async (device: string): Promise<Client> => shop.with({ "user-agent": device }).as(await logIn(shop.with({ "user-agent": device }), "customer", EMAIL))
    const list = async (parent: Client) => (await parent.get<SessionsResponse>(SESSIONS)).body.sessions
    const account = async (parent: Client): Promise<[number, string]> => {
      const { status, body } = await parent.get("/store/canteen/account")
      return [status, body.code]
    }
    const ENDED = [401, "session.ended"]

    it("each login is listed with its device, and the one that asks is marked", async () => {
      const desk = await enter("Ordinateur".padEnd(300, "!"))
      const sessions = await list(desk)
      expect(sessions.map(({ device, current }) => [device, current])).toEqual([
        ["Ordinateur".padEnd(200, "!"), true],
        ["Telephone", false],
      ])
      expect((await list(phone)).map(({ current }) => current)).toEqual([false, true])
    })

    it("a login that is ended opens nothing any more, in core's routes as in ours; the other one stays", async () => {
      const desk = await enter("Ordinateur")
      const [own] = await list(desk)
      expect((await phone.delete<DeletedResponse>(`${SESSIONS}/${own?.id ?? ""}`)).body).toEqual({ id: own?.id, object: "session", deleted: true })
      expect(await account(desk)).toEqual(ENDED)
      for (const [method, path] of [["GET", "/store/customers/me"], ["POST", "/auth/token/refresh"], ["POST", "/auth/session"], ["POST", "/store/carts"]] as const) {
        const { status, body } = await desk.send(method, path)
        expect([path, status, body.code]).toEqual([path, ...ENDED])
      }
      expect((await account(phone))[0]).toBe(200)
      expect((await list(phone)).map(({ device }) => device)).toEqual(["Telephone"])
    })

    it("logging out ends the login that asks", async () => {
      const desk = await enter("Ordinateur")
      expect((await desk.delete(`${SESSIONS}/current`)).status).toBe(200)
      expect(await account(desk)).toEqual(ENDED)
      expect((await account(phone))[0]).toBe(200)
    })

    it("all the others are ended at once", async () => {
      const [desk, tablet] = [await enter("Ordinateur"), await enter("Tablette")]
      expect((await desk.delete<SessionsEndedResponse>(SESSIONS)).body).toEqual({ ended: 2 })
      expect([await account(phone), await account(tablet)]).toEqual([ENDED, ENDED])
      expect((await account(desk))[0]).toBe(200)
    })

    it("a token that is made anew belongs to the same login", async () => {
      const { body } = await phone.post<{ token: string }>("/auth/token/refresh")
      const anew = shop.as(body.token)
      expect((await list(anew)).map(({ current }) => current)).toEqual([true])
      await phone.delete(`${SESSIONS}/current`)
      expect(await account(anew)).toEqual(ENDED)
    })

    it("logging in beside another login begins one of its own", async () => {
      const desk = shop.as(await logIn(phone, "customer", EMAIL))
      await phone.delete(`${SESSIONS}/current`)
      expect([await account(phone), (await account(desk))[0]]).toEqual([ENDED, 200])
    })

    it("a cookie is a token like another", async () => {
      const { headers } = await api.request({ method: "POST", url: "/auth/session", data: {}, headers: phone.headers, validateStatus: () => true })
      const cookie = String((headers as Record<string, unknown>)["set-cookie"]).split(";")[0] ?? ""
      const browser = shop.with({ cookie })
      expect((await account(browser))[0]).toBe(200)
      await phone.delete(`${SESSIONS}/current`)
      expect(await account(browser)).toEqual(ENDED)
    })

    it("a new password ends every login", async () => {
      const token = await resetTokenOf(getContainer(), EMAIL)
      const password = "une tarte aux mirabelles"
      expect((await shop.as(token).post("/auth/customer/emailpass/update", { password: "azert" })).status).toBe(400)
      expect((await account(phone))[0]).toBe(200)
      expect((await shop.as(token).post("/auth/customer/emailpass/update", { password })).status).toBe(200)
      expect(await account(phone)).toEqual(ENDED)
    })

    it("another family's login is not found, and stays", async () => {
      const stranger = await register("Telephone", "mallory@example.fr")
      const [own] = await list(phone)
      const { status, body } = await stranger.delete(`${SESSIONS}/${own?.id ?? ""}`)
      expect([status, body.code]).toEqual([404, "session.not_found"])
      expect((await stranger.delete<SessionsEndedResponse>(SESSIONS)).body).toEqual({ ended: 0 })
      expect((await account(phone))[0]).toBe(200)
    })

    it("a token that no login of ours made opens nothing", async () => {
      const auth = getContainer().resolve(Modules.AUTH)
      const { authIdentity } = await auth.authenticate("emailpass", { body: { email: EMAIL, password: PASSWORD } })
      expect(authIdentity?.app_metadata).toHaveProperty("customer_id")
      const { projectConfig } = getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      const actor_id = String(authIdentity?.app_metadata?.["customer_id"])
      const forged = generateJwtToken({ actor_id, actor_type: "customer", auth_identity_id: authIdentity?.id ?? "", app_metadata: {} }, { secret: projectConfig.http.jwtSecret ?? "", expiresIn: "1d" })
      expect(await account(shop.as(forged))).toEqual(ENDED)
    })

    it("what has run out is not listed, and forgotten after a month", async () => {
      const sessions = getContainer().resolve<SessionModuleService>(SESSION_MODULE)
      const [own] = await sessions.listCanteenSessions({})
      await sessions.updateCanteenSessions({ id: own?.id ?? "", seen_at: new Date(Date.now() - 31 * DAY_MS) })
      const [before] = await sessions.listAndCountCanteenSessions({})
      const desk = await enter("Ordinateur")
      expect((await list(desk)).map(({ device }) => device)).toEqual(["Ordinateur"])
      expect([before.length, await sessions.listCanteenSessions({})]).toEqual([1, [expect.objectContaining({ device: "Ordinateur" })]])
    })
  },
})
