import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { AdminPayoutResponse, AdminPayoutsResponse, EntriesResponse, ErrorBody, PayoutRequest, PayoutResponse, PayoutsResponse, Role, TopUpResponse } from "../../src/types/http"
import { sendPayoutsWorkflow } from "../../src/workflows/send-payouts"
import { balance, readWallet } from "../helpers/baskets"
import { type Canteens, type Family, openCanteens, readBooks, settle } from "../helpers/canteens"
import { CARDS, type CardShop, openCardShop } from "../helpers/cards"
import { Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const cardShop = openCardShop()
openPostOffice()

const ACCOUNT = { iban: "FR14 2004 1010 0505 0001 3M02 606", account_holder: "Camille Dupont" }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let cards: CardShop
    let walletId: string

    const engage = (role: Role, commune_ids: string[]) => hire(getContainer(), new Client(api), { role, commune_ids })

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 0 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      walletId = (await readWallet(dupont.parent)).id
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const wallets = () => getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    const topUp = async (amount_cents: number): Promise<string> => {
      const before = await balance(dupont.parent)
      const { body } = await dupont.parent.post<TopUpResponse>(`/store/canteen/wallets/${walletId}/top-ups`, { amount_cents })
      await cards.confirm(await cards.begin(dupont.parent, body.payment_collection_id), CARDS.good)
      const { body: done } = await cards.complete(dupont.parent, body.cart_id)
      await eventually(async () => expect(await balance(dupont.parent)).toBe(before + amount_cents))
      return done.order?.id ?? ""
    }
    /** Money that no card paid. */
    const give = async (amount_cents: number): Promise<void> => {
      const posting = { kind: "opening" as const, label: "Solde de départ", idempotency_key: "opening:spec", at: new Date(Date.now()) }
      await wallets().post({ customer_id: dupont.customer_id, payee_id: canteens.payee_id, amount_cents, ...posting })
    }
    const take = async (request: Record<string, unknown> | PayoutRequest = {}, { key, parent = dupont.parent }: { key?: string; parent?: Client } = {}) =>
      (key === undefined ? parent : parent.with({ "idempotency-key": key })).post<PayoutResponse & ErrorBody>(`/store/canteen/wallets/${walletId}/payouts`, request)
    const read = async (): Promise<PayoutsResponse> => (await dupont.parent.get<PayoutsResponse>(`/store/canteen/wallets/${walletId}/payouts`)).body
    const states = async (): Promise<string[]> => (await wallets().listCanteenPayoutRefunds({})).map(({ state }) => state)
    const sent = async (): Promise<void> => eventually(async () => expect(new Set(await states())).toEqual(new Set(["done"])))
    const send = () => sendPayoutsWorkflow(getContainer()).run()
    const mails = async (template: string) => getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template })

    it("goes back to the cards that topped the wallet up, the newest first, and the orders follow", async () => {
      const [older, newer] = [await topUp(3_000), await topUp(5_000)]
      expect((await read()).whole).toEqual({ amount_cents: 8_000, card_cents: 8_000, transfer_cents: 0 })
      const { status, body } = await take({ amount_cents: 6_000 })
      expect([status, body.payout]).toMatchObject([201, { amount_cents: 6_000, card_cents: 6_000, transfer_cents: 0, iban: null, paid_on: null }])
      expect(await balance(dupont.parent)).toBe(2_000)
      await sent()
      expect(await cards.refundedCents()).toBe(6_000)
      expect(await readBooks(getContainer(), newer)).toMatchObject({ items: 5_000, credit: 5_000, card: 0, total: 0 })
      expect(await readBooks(getContainer(), older)).toMatchObject({ items: 3_000, credit: 1_000, card: 2_000, total: 2_000 })
      expect((await read()).payouts).toMatchObject([{ amount_cents: 6_000, card_pending_cents: 0 }])
      const { entries } = (await dupont.parent.get<EntriesResponse>(`/store/canteen/wallets/${walletId}/entries`)).body
      expect(entries[0]).toMatchObject({ kind: "payout", amount_cents: -6_000 })
      await eventually(async () => expect((await mails("payout-asked")).map(({ data }) => data)).toMatchObject([{ amount_cents: 6_000, card_cents: 6_000 }]))
      expect((await read()).whole).toEqual({ amount_cents: 2_000, card_cents: 2_000, transfer_cents: 0 })
    })

    it("takes the rest to a bank account, which is asked for first", async () => {
      await topUp(3_000)
      await give(1_000)
      const refused = await take()
      expect([refused.status, refused.body.code, refused.body.details]).toEqual([400, "payout.iban_required", { field: "iban", missing_cents: 1_000 }])
      expect([await balance(dupont.parent), await states()]).toEqual([4_000, []])
      const { body } = await take(ACCOUNT)
      expect(body.payout).toMatchObject({ amount_cents: 4_000, card_cents: 3_000, transfer_cents: 1_000, iban: "FR14 •••• 2606" })
      await sent()
      expect([await balance(dupont.parent), await cards.refundedCents()]).toEqual([0, 3_000])
      expect((await take()).body.code).toBe("payout.nothing")
    })

    it("is asked for once by an Idempotency-Key, also by five requests at once, and never takes more than there is", async () => {
      await topUp(3_000)
      const answers = await Promise.all(Array.from({ length: 5 }, () => take({ amount_cents: 2_000 }, { key: "click-1" })))
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
      expect(new Set(answers.map(({ body }) => body.payout.id)).size).toBe(1)
      expect((await take({ amount_cents: 1_000 }, { key: "click-1" })).body.code).toBe("wallet.key_reused")
      await sent()
      const both = await Promise.all([take(), take()])
      expect(both.map(({ status }) => status).sort()).toEqual([201, 400])
      await sent()
      expect([await balance(dupont.parent), await cards.refundedCents(), (await states()).length]).toEqual([0, 3_000, 2])
      expect((await take({ amount_cents: 1 })).body).toMatchObject({ code: "wallet.insufficient_balance", details: { missing_cents: 1 } })
    })

    describe("a card refund without a clear answer", () => {
      /** As if the time in which it may still be on its way were over. */
      const later = async (): Promise<void> => {
        for (const { id } of await wallets().listCanteenPayoutRefunds({})) await wallets().updateCanteenPayoutRefunds({ id, sent_at: new Date(Date.now() - 10 * 60_000 - 365 * 86_400_000) })
      }

      it("that was executed is found at the processor, and never sent again", async () => {
        const order = await topUp(3_000)
        await cards.simulator.control("outage", { mode: "error_after_refund" })
        await take()
        await eventually(async () => expect(await states()).toEqual(["unknown"]))
        await eventually(async () => expect(await cards.refundedCents()).toBe(3_000))
        await cards.simulator.control("outage", { mode: "none" })
        await send()
        expect([await states(), (await read()).payouts[0]?.card_pending_cents]).toEqual([["unknown"], 3_000])
        await later()
        await send()
        expect([await states(), await cards.refundedCents()]).toEqual([["done"], 3_000])
        expect(await readBooks(getContainer(), order)).toMatchObject({ items: 3_000, credit: 3_000, card: 0, total: 0 })
      })

      it("that was not executed is sent again, once", async () => {
        const order = await topUp(3_000)
        await cards.simulator.control("outage", { mode: "down" })
        await take()
        await eventually(async () => expect(await states()).toEqual(["unknown"]))
        await later()
        await send()
        expect(await states()).toEqual(["unknown"])
        await cards.simulator.control("outage", { mode: "none" })
        await later()
        await Promise.all([send(), send()])
        await Promise.all([send(), send()])
        await sent()
        expect(await cards.refundedCents()).toBe(3_000)
        expect(await readBooks(getContainer(), order)).toMatchObject({ items: 3_000, credit: 3_000, card: 0, total: 0 })
      })
    })

    describe("the transfers to make", () => {
      const list = async (staff: Client, query = "") => (await staff.get<AdminPayoutsResponse>(`/admin/canteen/payouts${query}`)).body

      it("are listed with their account for who is granted the payee, and noted as made once", async () => {
        await give(1_000)
        const { id } = (await take(ACCOUNT)).body.payout
        const { aiguilhe, coubon, blavozy } = canteens.communes
        const finance = await engage("finance", [aiguilhe, coubon])
        const { payouts, count } = await list(finance, "?state=due")
        expect([count, payouts]).toMatchObject([1, [{ id, transfer_cents: 1_000, iban: "FR1420041010050500013M02606", account_holder: "Camille Dupont", family: { email: "camille@example.fr" } }]])
        const pay = (staff: Client, paid_on = "2026-11-24") => staff.post<AdminPayoutResponse & ErrorBody>(`/admin/canteen/payouts/${id}/paid`, { paid_on })
        for (const other of [await engage("finance", [aiguilhe]), await engage("finance", [blavozy])]) {
          expect((await list(other)).payouts).toEqual([])
          expect((await pay(other)).body.code).toBe("payout.not_found")
        }
        expect((await pay(finance)).body.payout.paid_on).toBe("2026-11-24")
        expect((await pay(finance)).status).toBe(200)
        expect([(await pay(finance, "2026-11-25")).status, (await pay(finance, "2026-11-25")).body.code]).toEqual([409, "payout.already_paid"])
        expect([(await list(finance, "?state=due")).count, (await list(finance, "?state=paid")).count]).toEqual([0, 1])
        expect(await getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ action: "payout.paid" })).toHaveLength(1)
        await eventually(async () => expect((await mails("payout-paid")).map(({ data }) => data)).toMatchObject([{ transfer_cents: 1_000, paid_on: "2026-11-24", iban: "FR14 •••• 2606" }]))
        expect((await pay(finance, "hier")).body.details?.field).toBe("paid_on")
      })

      it.each<[Role, number]>([
        ["platform_admin", 200],
        ["platform_finance", 200],
        ["finance", 200],
        ["manager", 403],
        ["clerk", 403],
        ["kitchen", 403],
      ])("%s reads them: %s", async (role, status) => {
        const staff = await engage(role, [canteens.communes.aiguilhe])
        expect((await staff.get("/admin/canteen/payouts")).status).toBe(status)
      })
    })

    it("is of one's own wallet only", async () => {
      const { status, body } = await take({}, { parent: martin.parent })
      expect([status, body.code]).toEqual([404, "wallet.not_found"])
      expect((await martin.parent.get(`/store/canteen/wallets/${walletId}/payouts`)).status).toBe(404)
      expect((await take({}, { parent: canteens.shop })).status).toBe(401)
    })

    it.each([
      ["an IBAN with two digits swapped", { ...ACCOUNT, iban: "FR1420041010050500013M02660" }, "iban"],
      ["an IBAN without its holder", { iban: ACCOUNT.iban }, "account_holder"],
      ["a holder without IBAN", { account_holder: "Camille Dupont" }, "account_holder"],
      ["nothing", { amount_cents: 0 }, "amount_cents"],
      ["an unknown field", { to: "card" }, "to"],
    ])("refuses %s", async (_what, request, field) => {
      const { status, body } = await take(request)
      expect([status, body.code, body.details?.field]).toEqual([400, "request.invalid", field])
    })
  },
})
