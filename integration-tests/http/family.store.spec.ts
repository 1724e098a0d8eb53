import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import type {
  AccountResponse,
  BeneficiariesResponse,
  BeneficiaryResponse,
  DeletedResponse,
  MembershipResponse,
  MembershipsResponse,
} from "../../src/types/http"
import { type Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { type RegisteredFamily, aRegistration, askToRegister, logIn, registerFamily } from "../helpers/people"
import { bookMeal } from "../helpers/meals"

const ACCOUNT = "/store/canteen/account"
const BENEFICIARIES = "/store/canteen/beneficiaries"
const MEMBERSHIPS = "/store/canteen/memberships"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Client
    let aiguilhe: Town
    let coubon: Town
    let dupont: RegisteredFamily
    let parent: Client

    beforeEach(async () => {
      shop = await openShop(getContainer(), api)
      ;({ aiguilhe, coubon } = await foundCommunes(getContainer()))
      dupont = await registerFamily(shop, "camille@example.fr", aRegistration({ memberships: [aiguilhe.wish] }))
      parent = dupont.parent
    })

    const child = (index: number): string => dupont.beneficiaries[index]?.id ?? ""
    const anotherParent = async (): Promise<Client> =>
      (await registerFamily(shop, "martin@example.fr", aRegistration({ memberships: [coubon.wish] }))).parent

    describe("the account", () => {
      it("changes what is given and keeps the rest", async () => {
        const { body } = await parent.post<AccountResponse>(ACCOUNT, { phone: "0600000000", birth_date: "1985-04-02", newsletter: true })
        expect(body.account).toMatchObject({
          person: { first_name: "Camille", phone: "0600000000", birth_date: "1985-04-02", email: "camille@example.fr" },
          consents: { newsletter: true, partner_offers: false },
        })
        const cleared = await parent.post<AccountResponse>(ACCOUNT, { phone: null, birth_date: null })
        expect(cleared.body.account.person).toMatchObject({ phone: null, birth_date: null, first_name: "Camille" })
      })

      it.each([
        [{ email: "someone@else.fr" }, "email"],
        [{ status: "active" }, "status"],
        [{ first_name: " " }, "first_name"],
        [{ birth_date: "02/04/1985" }, "birth_date"],
        [{ birth_date: "2999-01-01" }, "birth_date"],
      ])("%j is refused with its field", async (edit, field) => {
        const { status, body } = await parent.post(ACCOUNT, edit)
        expect([status, body.details?.field]).toEqual([400, field])
      })

      it("is missing for a customer of the shop who never registered as a family", async () => {
        const token = await askToRegister(shop, "customer@example.fr")
        await shop.as(token).post("/store/customers", { email: "customer@example.fr" })
        const customer = shop.as(await logIn(shop, "customer", "customer@example.fr"))
        for (const url of [ACCOUNT, BENEFICIARIES, MEMBERSHIPS]) {
          const { status, body } = await customer.get(url)
          expect([url, status, body.code]).toEqual([url, 403, "account.missing"])
        }
        const added = await customer.post(BENEFICIARIES, { first_name: "A", last_name: "B", relationship: "mother" })
        expect([added.status, added.body.code]).toEqual([403, "account.missing"])
      })

      it("is not read without a login", async () => {
        for (const url of [ACCOUNT, BENEFICIARIES, MEMBERSHIPS]) expect((await shop.get(url)).status).toBe(401)
      })
    })

    describe("the beneficiaries", () => {
      it("are added, changed and removed", async () => {
        const added = await parent.post<BeneficiaryResponse>(BENEFICIARIES, { first_name: "Camille", last_name: "Dupont", relationship: "Moi" })
        expect([added.status, added.body.beneficiary]).toMatchObject([201, { relationship: "self", audience: "adult", birth_date: null }])
        const edited = await parent.post<BeneficiaryResponse>(`${BENEFICIARIES}/${child(0)}`, { first_name: "Louane-Marie" })
        expect(edited.body.beneficiary).toMatchObject({ first_name: "Louane-Marie", birth_date: "2018-05-10", relationship: "father" })
        const removed = await parent.delete<DeletedResponse>(`${BENEFICIARIES}/${child(1)}`)
        expect([removed.status, removed.body]).toEqual([200, { id: child(1), object: "beneficiary", deleted: true }])
        const { body } = await parent.get<BeneficiariesResponse>(BENEFICIARIES)
        expect(body.beneficiaries.map(({ first_name }) => first_name)).toEqual(["Louane-Marie", "Camille"])
      })

      it("of another family are not found", async () => {
        const other = await anotherParent()
        const answers = [await other.post(`${BENEFICIARIES}/${child(0)}`, { first_name: "Volée" }), await other.delete(`${BENEFICIARIES}/${child(0)}`)]
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, "beneficiary.not_found"]))
      })

      it("an unknown filiation says what is allowed", async () => {
        const { status, body } = await parent.post(BENEFICIARIES, { first_name: "A", last_name: "B", relationship: "voisin" })
        expect([status, body.code, body.details?.field]).toEqual([400, "relationship.unknown", "relationship"])
        expect(body.details?.allowed).toContain("grandparent")
      })

      it("with a meal to come cannot be removed", async () => {
        await bookMeal(getContainer(), { beneficiary_id: child(0), customer_id: dupont.account.customer_id, day: "2999-12-03", ...aiguilhe.wish })
        const { status, body } = await parent.delete(`${BENEFICIARIES}/${child(0)}`)
        expect([status, body.code]).toEqual([400, "beneficiary.has_bookings"])
        expect((await parent.get<BeneficiariesResponse>(BENEFICIARIES)).body.beneficiaries).toHaveLength(2)
      })
    })

    describe("the memberships", () => {
      it("are asked, listed and given up", async () => {
        const asked = await parent.post<MembershipResponse>(MEMBERSHIPS, coubon.wish)
        expect([asked.status, asked.body.membership]).toMatchObject([201, { status: "pending", commune: { name: "Coubon" }, tariff: { label: "Adulte" } }])
        const { id } = asked.body.membership
        expect((await parent.delete(`${MEMBERSHIPS}/${id}`)).status).toBe(200)
        expect((await parent.delete(`${MEMBERSHIPS}/${id}`)).body.code).toBe("membership.already_decided")
        const { body } = await parent.get<MembershipsResponse>(MEMBERSHIPS)
        expect(body.memberships.map(({ status }) => status)).toEqual(["pending", "ended"])
      })

      it("the same one is not asked twice", async () => {
        const { status, body } = await parent.post(MEMBERSHIPS, aiguilhe.wish)
        expect([status, body.code]).toEqual([409, "membership.exists"])
      })

      it("a tariff of another service is refused with its field", async () => {
        const { status, body } = await parent.post(MEMBERSHIPS, { ...aiguilhe.wish, tariff_id: coubon.wish.tariff_id })
        expect([status, body.code, body.details?.field]).toEqual([400, "tariff.other_service", "tariff_id"])
      })

      it("of another family are not found", async () => {
        const { status, body } = await (await anotherParent()).delete(`${MEMBERSHIPS}/${dupont.memberships[0]?.id ?? ""}`)
        expect([status, body.code]).toEqual([404, "membership.not_found"])
      })
    })

    it("the names of the account holder are Medusa's own customer", async () => {
      await parent.post(ACCOUNT, { last_name: "Durand", company: "SARL Durand" })
      const customer = await getContainer().resolve(Modules.CUSTOMER).retrieveCustomer(dupont.account.customer_id)
      expect(customer).toMatchObject({ last_name: "Durand", company_name: "SARL Durand", email: "camille@example.fr" })
    })
  },
})
