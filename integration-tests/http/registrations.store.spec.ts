import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import type { AccountResponse, CommunesResponse, RegistrationResponse } from "../../src/types/http"
import { type Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { aRegistration, askToRegister, logIn, registerFamily } from "../helpers/people"

const REGISTRATIONS = "/store/canteen/registrations"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Client
    let aiguilhe: Town
    let coubon: Town

    beforeEach(async () => {
      shop = await openShop(getContainer(), api)
      ;({ aiguilhe, coubon } = await foundCommunes(getContainer()))
    })

    const written = async (): Promise<number[]> => {
      const families = getContainer().resolve<FamilyModuleService>(FAMILY_MODULE)
      const customers = await getContainer().resolve(Modules.CUSTOMER).listCustomers({ has_account: true })
      const lists = [await families.listCanteenFamilyAccounts({}), await families.listCanteenBeneficiaries({}), await families.listCanteenMemberships({})]
      return [customers.length, ...lists.map((list) => list.length)]
    }

    it("anyone sees the communes and their tariffs", async () => {
      const { status, body } = await shop.get<CommunesResponse>("/store/canteen/communes")
      expect(status).toBe(200)
      expect(body.communes.map(({ name }) => name)).toEqual(["Aiguilhe", "Coubon"])
      expect(body.communes[0]?.canteen_services[0]?.tariffs[0]).toMatchObject({ label: "Enfant", price_cents: 380, audience: "child" })
    })

    it("registers the guide's family and shows whom it waits for", async () => {
      const { account, beneficiaries, memberships, parent } = await registerFamily(
        shop,
        "camille@example.fr",
        aRegistration({ memberships: [aiguilhe.wish, coubon.wish] })
      )
      expect(account).toMatchObject({
        status: "pending",
        person: { first_name: "Camille", last_name: "Dupont", email: "camille@example.fr", phone: "0471000000" },
        consents: { newsletter: false, partner_offers: false, terms: { version: "2026-11" } },
      })
      expect(beneficiaries.map(({ first_name, audience }) => [first_name, audience])).toEqual([
        ["Louane", "child"],
        ["Théo", "child"],
      ])
      expect(memberships.map(({ status, commune }) => [status, commune.name])).toEqual([
        ["pending", "Aiguilhe"],
        ["pending", "Coubon"],
      ])
      const read = await parent.get<AccountResponse>("/store/canteen/account")
      expect(read.body.account.waiting_for.map(({ name }) => name)).toEqual(["Aiguilhe", "Coubon"])
    })

    it("takes the e-mail of the login, never one of the request", async () => {
      const token = await askToRegister(shop, "camille@example.fr")
      const person = { ...aRegistration().person, email: "someone@else.fr" }
      const { status, body } = await shop.as(token).post(REGISTRATIONS, { ...aRegistration({ memberships: [aiguilhe.wish] }), person })
      expect([status, body.code, body.details?.field]).toEqual([400, "request.invalid", "person.email"])
    })

    it("understands the guide's words for filiations", async () => {
      const token = await askToRegister(shop, "camille@example.fr")
      const louane = { first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10", relationship: "Pere" }
      const registration = { ...aRegistration({ memberships: [aiguilhe.wish] }), beneficiaries: [louane] }
      const { status, body } = await shop.as(token).post<RegistrationResponse>(REGISTRATIONS, registration)
      expect([status, body.beneficiaries[0]?.relationship]).toEqual([201, "father"])
    })

    describe("all of it or nothing", () => {
      it.each([
        ["an unknown service", () => ({ memberships: [{ ...aiguilhe.wish, canteen_service_id: "csvc_x" }] }), "canteen_service.unknown", "memberships.0.canteen_service_id"],
        ["an unknown tariff", () => ({ memberships: [aiguilhe.wish, { ...coubon.wish, tariff_id: "tarif_x" }] }), "tariff.unknown", "memberships.1.tariff_id"],
        ["a tariff of another service", () => ({ memberships: [{ ...aiguilhe.wish, tariff_id: coubon.wish.tariff_id }] }), "tariff.other_service", "memberships.0.tariff_id"],
        ["terms of another time", () => ({ terms: { version: "2019-03", accepted: true } }), "terms.outdated", "terms.version"],
        ["terms that were not accepted", () => ({ terms: { version: "2026-11", accepted: false } }), "request.invalid", "terms.accepted"],
        ["no service at all", () => ({ memberships: [] }), "request.invalid", "memberships"],
        ["an unknown filiation", () => ({ beneficiaries: [{ first_name: "A", last_name: "B", relationship: "voisin" }] }), "relationship.unknown", "beneficiaries.0.relationship"],
        ["a child of tomorrow", () => ({ beneficiaries: [{ first_name: "A", last_name: "B", birth_date: "2999-01-01", relationship: "mother" }] }), "birth_date.impossible", "beneficiaries.0.birth_date"],
        ["a day that does not exist", () => ({ beneficiaries: [{ first_name: "A", last_name: "B", birth_date: "2018-02-30", relationship: "mother" }] }), "request.invalid", "beneficiaries.0.birth_date"],
      ])("%s leaves nothing behind, and the same login can try again", async (_what, wrong, code, field) => {
        const token = await askToRegister(shop, "camille@example.fr")
        const good = aRegistration({ memberships: [aiguilhe.wish] })
        const { status, body } = await shop.as(token).post(REGISTRATIONS, { ...good, ...wrong() })
        expect([status, body.code, body.details?.field]).toEqual([400, code, field])
        expect(await written()).toEqual([0, 0, 0, 0])
        expect((await shop.as(token).post(REGISTRATIONS, good)).status).toBe(201)
      })
    })

    it("a second sending of the same form is told that the family exists", async () => {
      const token = await askToRegister(shop, "camille@example.fr")
      const registration = aRegistration({ memberships: [aiguilhe.wish] })
      const first = await shop.as(token).post(REGISTRATIONS, registration)
      const second = await shop.as(token).post(REGISTRATIONS, registration)
      expect([first.status, second.status, second.body.code]).toEqual([201, 409, "registration.exists"])
      expect(await written()).toEqual([1, 1, 2, 1])
    })

    it("a double click makes one family", async () => {
      const token = await askToRegister(shop, "camille@example.fr")
      const registration = aRegistration({ memberships: [aiguilhe.wish] })
      const answers = await Promise.all([1, 2, 3].map(() => shop.as(token).post(REGISTRATIONS, registration)))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
      expect(await written()).toEqual([1, 1, 2, 1])
    })

    it("a customer of the shop becomes a family and keeps its customer", async () => {
      const token = await askToRegister(shop, "camille@example.fr")
      const core = await shop.as(token).post<{ customer: { id: string } }>("/store/customers", { email: "camille@example.fr", first_name: "C" })
      const parent = shop.as(await logIn(shop, "customer", "camille@example.fr"))
      expect((await parent.get("/store/canteen/account")).body.code).toBe("account.missing")
      const { status, body } = await parent.post<RegistrationResponse>(REGISTRATIONS, aRegistration({ memberships: [aiguilhe.wish] }))
      expect([status, body.account.customer_id, body.account.person.first_name]).toEqual([201, core.body.customer.id, "Camille"])
    })

    it("nobody registers without a token", async () => {
      const { status, body } = await shop.post(REGISTRATIONS, aRegistration({ memberships: [aiguilhe.wish] }))
      expect([status, body.code]).toEqual([401, "auth.required"])
    })
  },
})
