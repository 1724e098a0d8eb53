import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AccountAddressResponse, AccountResponse, AddressConfirmedResponse, AdminAccountsResponse, AdminMembershipsResponse } from "../../src/types/http"
import { type Client, openShop } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"
import { type Town, foundCommunes } from "../helpers/communes"
import { eventually } from "../helpers/eventually"
import { PASSWORD, type RegisteredFamily, aRegistration, askToRegister, hire, registerFamily } from "../helpers/people"
import { type DeliveredMail, openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

process.env["EMAIL_CONFIRMATION"] = "required"
const office = openPostOffice()
const EMAIL = "camille@example.fr"
const NEW = "camille.dupont@example.fr"
const ADDRESS = "/store/canteen/account/address"
const DAY_MINUTES = 24 * 60

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Client
    let aiguilhe: Town
    let clerk: Client
    let family: RegisteredFamily

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
      ;({ aiguilhe } = await foundCommunes(getContainer()))
      clerk = await hire(getContainer(), shop, { role: "clerk", commune_ids: [aiguilhe.id] })
    })

    beforeEach(async () => {
      rewind()
      family = await registerFamily(shop, EMAIL, aRegistration({ memberships: [aiguilhe.wish] }))
    })

    /** The link of the last mail to an address whose subject says this. */
    const mailTo = async (to: string, subject: RegExp): Promise<DeliveredMail> => {
      let found: DeliveredMail | undefined
      await eventually(() => {
        found = office.mails.filter((mail) => mail.to === to && subject.test(mail.subject)).at(-1)
        expect([to, String(subject), found !== undefined]).toEqual([to, String(subject), true])
        return Promise.resolve()
      })
      return found as DeliveredMail
    }
    const linkTo = async (to: string, subject: RegExp): Promise<string> => (await mailTo(to, subject)).text.match(/lien=([\w.-]+)/)?.[1] ?? ""
    const open = (link: string) => shop.post<AddressConfirmedResponse>("/store/canteen/address-confirmations", { link })
    const codeOf = (body: object): unknown => ("code" in body ? body.code : undefined)
    const ENDED = [400, "address.link_ended"]
    const outcome = async (link: string) => {
      const { status, body } = await open(link)
      return status === 200 ? body.address.waits_for : [status, codeOf(body)]
    }
    const address = async () => (await family.parent.get<AccountAddressResponse>(ADDRESS)).body.address
    const change = (email: string, password = PASSWORD) => family.parent.post<AccountAddressResponse>(ADDRESS, { email, password })
    const canLogIn = async (email: string) => (await shop.post("/auth/customer/emailpass", { email, password: PASSWORD })).status === 200

    describe("a family that has just registered", () => {
      const seen = async () => {
        const { body: accounts } = await clerk.get<AdminAccountsResponse>("/admin/canteen/accounts")
        const { body: memberships } = await clerk.get<AdminMembershipsResponse>("/admin/canteen/memberships")
        const { status: file } = await clerk.get(`/admin/canteen/families/${family.account.customer_id}`)
        return { accounts: accounts.count, memberships: memberships.count, file }
      }
      const NOTHING = { accounts: 0, memberships: 0, file: 404 }

      it("is seen by its commune once the link of its mail was opened, which counts once", async () => {
        const link = await linkTo(EMAIL, /Confirmez/)
        expect(await seen()).toEqual(NOTHING)
        expect((await clerk.get<AdminAccountsResponse>("/admin/canteen/accounts?q=camille")).body.count).toBe(0)
        expect([await outcome(link), await outcome(link)]).toEqual([null, ENDED])
        expect(await seen()).toEqual({ accounts: 1, memberships: 1, file: 200 })
        expect(await address()).toEqual({ email: EMAIL, confirmed: true, change: null })
      })

      it("cannot be decided before", async () => {
        const membership = family.memberships[0]?.id ?? ""
        const acts = [`accounts/${family.account.customer_id}/approve`, `accounts/${family.account.customer_id}/refuse`, `memberships/${membership}/approve`, `memberships/${membership}/refuse`]
        for (const act of acts) {
          const { status } = await clerk.post(`/admin/canteen/${act}`, act.endsWith("refuse") ? { reason: "Non" } : {})
          expect([act, status]).toEqual([act, 404])
        }
        const { body } = await family.parent.get<AccountResponse>("/store/canteen/account")
        expect(body.account).toMatchObject({ status: "pending", awaits_address: true })
      })

      it("gets another link, which ends the former one", async () => {
        const first = await linkTo(EMAIL, /pour terminer/)
        expect((await family.parent.post("/store/canteen/account/address-confirmation", {})).body).toEqual({ sent_to: EMAIL })
        const second = await linkTo(EMAIL, /^Confirmez votre adresse e-mail$/)
        expect([await outcome(first), await outcome(second)]).toEqual([ENDED, null])
        const again = await family.parent.post("/store/canteen/account/address-confirmation", {})
        expect([again.status, again.body.code]).toEqual([400, "address.confirmed"])
      })

      it("may mistype its address: the change shows it too, and another first link takes the place of the change", async () => {
        await family.parent.post(ADDRESS, { email: NEW, password: PASSWORD })
        expect((await family.parent.post("/store/canteen/account/address-confirmation", {})).body).toEqual({ sent_to: EMAIL })
        expect(await outcome(await linkTo(NEW, /nouvelle adresse/))).toEqual(ENDED)
        await family.parent.post(ADDRESS, { email: NEW, password: PASSWORD })
        await open(await linkTo(NEW, /nouvelle adresse/))
        expect(await seen()).toEqual(NOTHING)
        await open(await linkTo(EMAIL, /le changement/))
        expect(await seen()).toEqual({ accounts: 1, memberships: 1, file: 200 })
      })

      it.each([
        ["forged", (link: string) => `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`],
        ["of the other side", (link: string) => link.replace(".n.", ".f.")],
        ["cut", (link: string) => link.split(".")[0] ?? ""],
      ])("is not shown by a link that is %s", async (_how, spoil) => {
        expect(await outcome(spoil(await linkTo(EMAIL, /Confirmez/)))).toEqual(ENDED)
        expect(await seen()).toEqual(NOTHING)
      })

      it("is not shown by a link of the week before", async () => {
        const link = await linkTo(EMAIL, /Confirmez/)
        forward(8 * DAY_MINUTES)
        expect(await outcome(link)).toEqual(ENDED)
      })
    })

    describe("a family that changes its address", () => {
      beforeEach(async () => {
        await open(await linkTo(EMAIL, /Confirmez/))
      })
      const links = async () => ({ former: await linkTo(EMAIL, /le changement/), fresh: await linkTo(NEW, /nouvelle adresse/) })

      it.each([["the former", "the new"], ["the new", "the former"]])("has the new one once both agree, %s first", async (first) => {
        expect((await change(` ${NEW.toUpperCase()} `)).body.address.change).toMatchObject({ email: NEW, confirmed: false, former_confirmed: false })
        const { former, fresh } = await links()
        const order = first === "the new" ? [fresh, former] : [former, fresh]
        expect(await outcome(order[0] ?? "")).toBe(first === "the new" ? "former" : "new")
        expect([await canLogIn(EMAIL), await canLogIn(NEW), (await address()).email]).toEqual([true, false, EMAIL])
        expect(await outcome(order[1] ?? "")).toBeNull()
        expect([await canLogIn(EMAIL), await canLogIn(NEW)]).toEqual([false, true])
        expect((await family.parent.get(ADDRESS)).body.code).toBe("session.ended")
        await mailTo(EMAIL, /a changé/)
        expect([await outcome(former), await outcome(fresh)]).toEqual([ENDED, ENDED])
      })

      it("gives its password again", async () => {
        const { status, body } = await change(NEW, "azertyuiopqs")
        expect([status, codeOf(body), (await address()).change]).toEqual([400, "password.wrong", null])
        for (let tries = 0; tries < 10; tries += 1) await change(NEW, "azertyuiopqs")
        const { status: throttled, body: late } = await change(NEW)
        expect([throttled, codeOf(late)]).toEqual([429, "auth.throttled"])
      })

      it("learns by mail alone that another account has it", async () => {
        await askToRegister(shop, NEW)
        const { status, body } = await change(NEW)
        expect([status, body.address.change]).toEqual([200, expect.objectContaining({ email: NEW, confirmed: false })])
        await mailTo(NEW, /déjà un compte/)
        expect(office.mails.some(({ to, text }) => to === NEW && text.includes("lien="))).toBe(false)
        expect(await outcome(await linkTo(EMAIL, /le changement/))).toBe("new")
      })

      it("loses against who registers with it meanwhile", async () => {
        await change(NEW)
        const { former, fresh } = await links()
        await open(former)
        await askToRegister(shop, NEW)
        expect(await outcome(fresh)).toEqual([409, "address.taken"])
        expect((await address()).email).toBe(EMAIL)
      })

      it("gives the change up, and the links with it", async () => {
        await change(NEW)
        const { former, fresh } = await links()
        expect((await family.parent.delete<AccountAddressResponse>(ADDRESS)).body.address).toEqual({ email: EMAIL, confirmed: true, change: null })
        expect([await outcome(former), await outcome(fresh)]).toEqual([ENDED, ENDED])
      })

      it("has both links opened at the same moment, several times", async () => {
        await change(NEW)
        const { former, fresh } = await links()
        const outcomes = await Promise.all([former, fresh, former, fresh].map(open))
        expect(outcomes.filter(({ status }) => status >= 500)).toEqual([])
        expect([await canLogIn(EMAIL), await canLogIn(NEW)]).toEqual([false, true])
      })

      it("cannot ask for the one that it has", async () => {
        const { status, body } = await change(EMAIL)
        expect([status, codeOf(body)]).toEqual([400, "address.same"])
      })
    })
  },
})
