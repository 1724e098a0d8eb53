import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addDays } from "../../src/modules/commune/rules"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import type { AdminFamilyResponse, BeneficiariesResponse, BeneficiaryResponse } from "../../src/types/http"
import { balance, choose, fillBasket, openBasket, payByWallet, readBasket, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, openCanteens } from "../helpers/canteens"
import type { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { SECRETS, TwoHouseholds } from "../helpers/households"
import { someoneWaits } from "../helpers/locks"
import { aRegistration, hire, registerFamily } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const office = openPostOffice()
beforeAll(startClock)

/** Two days that one child after the other has, so that either parent may win. */
const ROUNDS = [DAYS.thursday, DAYS.monday]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let homes: TwoHouseholds

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
    })

    let round = 0
    beforeEach(async () => {
      rewind()
      round += 1
      homes = await TwoHouseholds.settle(getContainer(), { canteens, office, round })
    })

    describe("an invitation", () => {
      it("reaches its address, makes a second guardian once, and asks no commune for anything", async () => {
        const { body } = await homes.invite(homes.alix.email.toUpperCase())
        expect(body.invitations).toMatchObject([{ email: homes.alix.email, relationship: "mother", expired: false }])
        expect(office.mails.filter(({ subject }) => subject.includes("vous invite")).map(({ to }) => to)).toEqual([homes.alix.email])
        const before = (await homes.alix.parent.get("/store/canteen/memberships")).body
        const { body: accepted } = await homes.accept(homes.alix.parent, homes.linkOf(homes.alix.email))
        expect(accepted.beneficiary).toMatchObject({ id: homes.camille.louane, first_name: "Louane", relationship: "mother" })
        expect((await homes.alix.parent.get("/store/canteen/memberships")).body).toEqual(before)
        expect((await homes.alix.parent.get<BeneficiariesResponse>("/store/canteen/beneficiaries")).body.beneficiaries.map(({ first_name }) => first_name)).toEqual(["Zoé", "Louane"])
        expect((await homes.accept(homes.alix.parent, homes.linkOf(homes.alix.email))).status).toBe(200)
        const { guardians, invitations, acts } = await homes.guardians(homes.camille.parent)
        expect(guardians.map(({ who, relationship }) => `${who} ${relationship}`)).toEqual(["me father", "other mother"])
        expect([invitations, acts.map(({ by, action }) => `${by} ${action}`)]).toEqual([[], ["other joined"]])
      })

      it("answers the same whether its address has an account or not, and leaves no link behind in the database", async () => {
        const known = await homes.invite(homes.alix.email)
        const unknown = await homes.invite("personne@example.fr", { child: homes.camille.theo })
        const shape = ({ status, body }: typeof known) => [status, body.guardians.length, Object.keys(body.invitations[0] ?? {}).sort()]
        expect(shape(unknown)).toEqual(shape(known))
        const rows = await getContainer().resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenGuardianInvitations({ beneficiary_id: [homes.camille.louane, homes.camille.theo] })
        const tokens = [homes.linkOf(homes.alix.email), homes.linkOf("personne@example.fr")]
        expect([tokens.every((token) => token.length > 40), tokens.some((token) => JSON.stringify(rows).includes(token))]).toEqual([true, false])
      })

      it("is bound to its address, ends when another is sent or it is withdrawn, and lasts seven days by the database's clock", async () => {
        await homes.invite(homes.alix.email)
        const first = homes.linkOf(homes.alix.email)
        expect(await homes.accept(homes.camille.parent, first)).toMatchObject({ status: 403, body: { code: "guardian_invitation.other_address" } })
        const second = (await homes.invite(homes.alix.email)).body.invitations[0]
        expect(await homes.accept(homes.alix.parent, first)).toMatchObject({ status: 404, body: { code: "guardian_invitation.ended" } })
        const families = getContainer().resolve<FamilyModuleService>(FAMILY_MODULE)
        await families.updateCanteenGuardianInvitations({ id: second?.id, expires_at: new Date(0) })
        const tooOld = homes.linkOf(homes.alix.email)
        expect(await homes.accept(homes.alix.parent, tooOld)).toMatchObject({ status: 404, body: { code: "guardian_invitation.ended" } })
        const third = (await homes.invite(homes.alix.email)).body.invitations[0]
        expect((await homes.alix.parent.delete(homes.of(`/invitations/${third?.id}`))).status).toBe(404)
        expect((await homes.camille.parent.delete(homes.of(`/invitations/${third?.id}`))).status).toBe(200)
        expect(await homes.accept(homes.alix.parent, homes.linkOf(homes.alix.email))).toMatchObject({ status: 404, body: { code: "guardian_invitation.ended" } })
      })

      it("may be accepted by a family that has just registered, without anybody who eats and before any answer", async () => {
        await homes.invite("sacha@example.fr")
        const memberships = [{ canteen_service_id: canteens.blavozy.id, tariff_id: canteens.blavozy.tariffs[0]?.id ?? "" }]
        const sacha = await registerFamily(canteens.shop, "sacha@example.fr", aRegistration({ beneficiaries: [], memberships }))
        expect((await homes.accept(sacha.parent, homes.linkOf("sacha@example.fr"))).body.beneficiary.first_name).toBe("Louane")
      })

      it("is for a child with one guardian, and for somebody else", async () => {
        expect((await homes.invite(homes.camille.email)).body).toMatchObject({ code: "guardian.own_address" })
        const { body } = await homes.camille.parent.post<BeneficiaryResponse>("/store/canteen/beneficiaries", { first_name: "Camille", last_name: "Dupont", relationship: "self" })
        expect((await homes.invite(homes.alix.email, { child: body.beneficiary.id })).body).toMatchObject({ code: "guardian.child_only" })
        expect((await homes.invite("x@example.fr", { parent: homes.alix.parent })).status).toBe(404)
        await homes.share()
        expect((await homes.invite("troisieme@example.fr", { parent: homes.alix.parent })).body).toMatchObject({ code: "guardian.already_two" })
      })
    })

    describe("each household", () => {
      it("books and pays its own, and sees only that the other has a day: neither amount, booking, name nor order", async () => {
        await homes.share()
        await homes.book(homes.camille, DAYS.thursday)
        expect(await homes.cell(homes.alix.parent, DAYS.thursday)).toEqual({ beneficiary_id: homes.camille.louane, state: "refused", refusal: "already_booked", other_household: true })
        const { body } = await choose(homes.alix.parent, await openBasket(homes.alix.parent), canteens.coubon, [{ beneficiary_id: homes.camille.louane, dates: [DAYS.thursday, DAYS.monday] }])
        expect([body.accepted, body.refused]).toEqual([1, [expect.objectContaining({ date: DAYS.thursday, refusal: "already_booked", other_household: true })]])
        expect((await payByWallet(homes.alix.parent, body.cart.id)).status).toBe(200)
        expect([await balance(homes.camille.parent), await balance(homes.alix.parent)]).toEqual([4_580, 2_580])
        expect((await readBookings(homes.alix.parent)).map(({ date }) => date)).toEqual([DAYS.monday])
        expect((await readBookings(homes.camille.parent)).map(({ date }) => date)).toEqual([DAYS.thursday])
        const [theirs] = await readBookings(homes.camille.parent)
        const cancelled = await homes.alix.parent.post<{ cancelled: unknown[] }>("/store/canteen/bookings/cancel", { booking_ids: [theirs?.id], refund_to: "wallet" })
        expect([cancelled.status, (await readBookings(homes.camille.parent))[0]?.status]).toEqual([404, "confirmed"])
      })

      it("reads nothing of the other one's address, name, phone, orders, wallet, quotient or receipts", async () => {
        await homes.share()
        await homes.book(homes.camille, DAYS.thursday)
        const order = (await readBookings(homes.camille.parent))[0]?.order_id ?? "none"
        const pages = ["account", "account/closing", "beneficiaries", "memberships", "quotient", "bookings", "wallets", "orders", "receipts", "statements", "patterns", "waiting-list"]
        const range = `from=${DAYS.today}&to=${DAYS.monday}`
        const paths = [...pages.map((page) => `/store/canteen/${page}`), homes.of("/invitations"), homes.of("/custody"), homes.of("/health"), `/store/canteen/canteen-services/${canteens.coubon.id}/calendar?${range}`, "/store/orders", "/store/customers/me"]
        for (const path of paths) {
          const { status, body } = await homes.alix.parent.get(path)
          const text = JSON.stringify(body)
          const found = [...SECRETS, homes.camille.email, order, homes.camille.customer_id].filter((word) => text.includes(word))
          expect([path, status, found]).toEqual([path, 200, []])
        }
        expect((await homes.alix.parent.get(`/store/canteen/orders/${order}`)).status).toBe(404)
      })

      it("two who book the same meal at the same instant: one has it, the other keeps its other lines and its money", async () => {
        await homes.share()
        const { camille, alix } = homes
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        // Zoé eats on both days: their rows are there, so that nothing but the locks and the index keeps the two apart.
        await payByWallet(alix.parent, await fillBasket(alix.parent, canteens.coubon, [{ beneficiary_id: alix.louane, dates: ROUNDS }]))
        for (const date of ROUNDS) {
          const before = [await balance(camille.parent), await balance(alix.parent)]
          const own = [
            { ...camille, other: { beneficiary_id: camille.theo, dates: [date] } },
            { ...alix, other: { beneficiary_id: alix.louane, dates: [addDays(date, 7)] } },
          ]
          const carts = await Promise.all(own.map(({ parent, other }) => fillBasket(parent, canteens.coubon, [{ beneficiary_id: camille.louane, dates: [date] }, other])))
          const gate = await knex.transaction()
          await gate.raw("SELECT id FROM canteen_meal_day WHERE day = ? FOR UPDATE", [date])
          const paying = Promise.all(own.map(({ parent }, index) => payByWallet(parent, carts[index] ?? "")))
          await someoneWaits(getContainer(), 2)
          await gate.rollback()
          const answers = await paying
          expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
          const loser = answers.findIndex(({ status }) => status === 409)
          const refused = [expect.objectContaining({ beneficiary_id: camille.louane, date, refusal: "already_booked", other_household: true })]
          expect(answers[loser]?.body).toMatchObject({ code: "meals.refused", details: { refused } })
          const { parent } = own[loser] ?? camille
          expect([await balance(parent), (await readBasket(parent, carts[loser] ?? "")).lines.length]).toEqual([before[loser], 2])
          const eats = [...(await readBookings(camille.parent)), ...(await readBookings(alix.parent))].filter((row) => row.date === date && row.beneficiary.id === camille.louane)
          expect(eats.map(({ status }) => status)).toEqual(["confirmed"])
        }
      })

      it("leaves alone: the child stays with the other one, whose meals are its own affair", async () => {
        await homes.share()
        await homes.book(homes.alix, DAYS.monday)
        expect((await homes.camille.parent.delete(homes.of())).status).toBe(200)
        expect((await homes.camille.parent.get(homes.of("/invitations"))).status).toBe(404)
        expect((await homes.alix.parent.delete(homes.of())).body).toMatchObject({ code: "beneficiary.has_bookings" })
        const { guardians, acts } = await homes.guardians(homes.alix.parent)
        expect([guardians.map(({ who }) => who), acts.map(({ by, action }) => `${by} ${action}`)]).toEqual([["me"], ["other left", "me joined"]])
      })

      it("closes its account without taking the child or its health record from the other one", async () => {
        await homes.share()
        const consent = { consent: { version: "2026-11", accepted: true }, allergens: ["milk"] }
        expect((await homes.camille.parent.post(homes.of("/health"), consent)).status).toBe(200)
        const closed = await homes.camille.parent.post("/store/canteen/account/closing", { iban: "FR7630006000011234567890189", account_holder: "Camille Dupont" })
        expect(closed.status).toBe(200)
        expect((await homes.alix.parent.get(homes.of("/health"))).body).toMatchObject({ health: { allergens: ["milk"] } })
        await homes.book(homes.alix, DAYS.monday)
      })

      it("reads who changed what about the child, and is told by mail when it is its health: never the values", async () => {
        await homes.share()
        await homes.camille.parent.post(homes.of(), { last_name: "Roux" })
        await homes.camille.parent.post(homes.of(), { last_name: "Roux" })
        await homes.camille.parent.post(homes.of("/health"), { consent: { version: "2026-11", accepted: true }, allergens: ["milk"] })
        await homes.alix.parent.delete(homes.of("/health"))
        const { acts } = await homes.guardians(homes.alix.parent)
        expect(acts.map(({ by, action }) => `${by} ${action}`)).toEqual(["me health_withdrawn", "other health_told", "other identity_changed", "me joined"])
        const told = office.mails.filter(({ subject }) => subject === "La partie Santé de Louane a changé")
        expect(told.map(({ to }) => to)).toEqual([homes.alix.email, homes.camille.email])
        expect(told.filter(({ text }) => /lait|milk/i.test(text))).toEqual([])
      })
    })

    describe("staff", () => {
      it("sees the other family of a child only where that one asked its commune, and may end a guardianship with a reason", async () => {
        await homes.share()
        const { coubon, blavozy } = canteens.communes
        const clerk = await hire(getContainer(), canteens.shop.with({}), { role: "clerk", commune_ids: [coubon] })
        const file = async (customer: string) => (await clerk.get<AdminFamilyResponse>(`/admin/canteen/families/${customer}`)).body.family
        const others = async () => (await file(homes.alix.customer_id)).beneficiaries.map(({ first_name, other_guardians }) => `${first_name} ${other_guardians.map(({ email }) => email).join()}`)
        expect(await others()).toEqual(["Zoé ", `Louane ${homes.camille.email}`])
        const end = (customer: string, who = clerk as Client) => who.post(`/admin/canteen/families/${customer}/guardianships/${homes.camille.louane}/end`, { reason: "Jugement du 2 mars" })
        const elsewhere = await hire(getContainer(), canteens.shop.with({}), { role: "clerk", commune_ids: [blavozy] })
        expect((await end(homes.camille.customer_id, elsewhere)).status).toBe(404)
        await homes.book(homes.camille, DAYS.monday)
        expect((await end(homes.camille.customer_id)).body).toMatchObject({ code: "beneficiary.has_bookings" })
        expect((await end(homes.alix.customer_id)).status).toBe(200)
        expect((await end(homes.camille.customer_id)).body).toMatchObject({ code: "beneficiary.has_bookings" })
        expect((await end(homes.alix.customer_id)).status).toBe(404)
        const { acts } = await homes.guardians(homes.camille.parent)
        expect(acts[0]).toMatchObject({ by: "staff", action: "removed" })
      })

      it("does not learn of a family that asked another commune", async () => {
        await homes.share()
        const families = getContainer().resolve<FamilyModuleService>(FAMILY_MODULE)
        await families.updateCanteenMemberships({ selector: { customer_id: homes.camille.customer_id }, data: { commune_id: canteens.communes.blavozy } })
        const manager = await hire(getContainer(), canteens.shop.with({}), { role: "manager", commune_ids: [canteens.communes.coubon] })
        const { body } = await manager.get<AdminFamilyResponse>(`/admin/canteen/families/${homes.alix.customer_id}`)
        expect([body.family.beneficiaries.map(({ other_guardians }) => other_guardians), SECRETS.filter((word) => JSON.stringify(body).includes(word))]).toEqual([[[], []], []])
      })
    })
  },
})
