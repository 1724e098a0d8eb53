import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { AccountResponse, ClosingResponse, ErrorBody, MembershipsResponse, PatternsResponse, ReceiptsResponse } from "../../src/types/http"
import { closeAccountWorkflow } from "../../src/workflows/close-account"
import { balance, choose, fillBasket, openBasket, payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { type CardShop, CARDS, openCardShop } from "../helpers/cards"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const cardShop = openCardShop()
openPostOffice()

const ACCOUNT = { iban: "FR14 2004 1010 0505 0001 3M02 606", account_holder: "Camille Dupont" }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let cards: CardShop

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 2_000 })
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const wallets = () => getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    const closing = async () => (await dupont.parent.get<ClosingResponse>("/store/canteen/account/closing")).body.closing
    const close = (body: object = {}) => dupont.parent.post<AccountResponse & ErrorBody>("/store/canteen/account/closing", body)
    const status = async () => (await dupont.parent.get<AccountResponse>("/store/canteen/account")).body.account.status
    const memberships = async () => (await dupont.parent.get<MembershipsResponse>("/store/canteen/memberships")).body.memberships.map((one) => one.status)
    const mails = async (template: string) => getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template })
    const topUp = async (amount_cents: number): Promise<void> => {
      const { id, balance_cents } = await readWallet(dupont.parent)
      const { body } = await dupont.parent.post<{ cart_id: string; payment_collection_id: string }>(`/store/canteen/wallets/${id}/top-ups`, { amount_cents })
      await cards.confirm(await cards.begin(dupont.parent, body.payment_collection_id), CARDS.good)
      await cards.complete(dupont.parent, body.cart_id)
      await eventually(async () => expect(await balance(dupont.parent)).toBe(balance_cents + amount_cents))
    }

    it("tells what it would do, asks for an account, then pays out, ends the services and forgets what was wished", async () => {
      await topUp(3_000)
      await dupont.parent.post("/store/canteen/patterns", { canteen_service_id: canteens.canteen.id, beneficiary_id: dupont.louane, weeks: "every", weekdays: ["mon"] })
      const { id, payee } = await readWallet(dupont.parent)
      const whole = { wallet_id: id, payee: { id: payee.id, name: payee.name }, amount_cents: 5_000, card_cents: 3_000, transfer_cents: 2_000 }
      expect(await closing()).toEqual({ meals_to_come: 0, payouts: [whole] })
      const refused = await close()
      expect([refused.status, refused.body.code, refused.body.details]).toEqual([400, "payout.iban_required", { field: "iban", missing_cents: 2_000 }])
      expect((await close({ iban: ACCOUNT.iban })).body).toMatchObject({ code: "request.invalid", details: { field: "account_holder" } })
      expect([await status(), await balance(dupont.parent), new Set(await memberships())]).toEqual(["active", 5_000, new Set(["approved"])])

      const { status: answered, body } = await close(ACCOUNT)
      expect([answered, body.account.status]).toEqual([200, "closed"])
      expect(new Set(await memberships())).toEqual(new Set(["ended"]))
      await eventually(async () => expect(await cards.refundedCents()).toBe(3_000))
      expect(await wallets().listCanteenPayouts({ account_id: id })).toMatchObject([{ amount_cents: 5_000, transfer_cents: 2_000 }])
      expect((await dupont.parent.get<PatternsResponse>("/store/canteen/patterns")).body.patterns).toEqual([])
      await eventually(async () => expect((await mails("account-closed")).map(({ to, data }) => [to, data])).toMatchObject([["camille@example.fr", { amount_cents: 5_000 }]]))
      expect((await dupont.parent.get<ReceiptsResponse>("/store/canteen/receipts")).status).toBe(200)
    })

    it("is refused while a meal is to come, and goes once it is cancelled", async () => {
      await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }]))
      expect(await closing()).toMatchObject({ meals_to_come: 1 })
      const refused = await close(ACCOUNT)
      expect([refused.status, refused.body.code, refused.body.details]).toEqual([400, "account.has_meals", { meals_to_come: 1 }])
      expect([await status(), new Set(await memberships())]).toEqual(["active", new Set(["approved"])])
      const ids = (await readBookings(dupont.parent, "?status=confirmed")).map(({ id }) => id)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: ids, refund_to: "wallet" })
      expect((await close(ACCOUNT)).body.account.status).toBe("closed")
    })

    it("pays out once, also when it is asked five times at once", async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => close(ACCOUNT)))
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200])
      expect(await wallets().listCanteenPayouts({})).toMatchObject([{ amount_cents: 2_000 }])
    })

    it("goes on where a crash stopped it: the account closed, the wallet full", async () => {
      await getContainer().resolve<FamilyModuleService>(FAMILY_MODULE).closeAccount(dupont.customer_id, new Date(Date.now()))
      expect((await closing()).payouts).toMatchObject([{ amount_cents: 2_000 }])
      expect((await close(ACCOUNT)).status).toBe(200)
      expect(await wallets().listCanteenPayouts({})).toMatchObject([{ amount_cents: 2_000 }])
    })

    it("leaves the account open when its money cannot be paid out", async () => {
      const payout = jest.spyOn(wallets(), "askPayout").mockRejectedValueOnce(new Error("the database is away"))
      const { errors } = await closeAccountWorkflow(getContainer()).run({
        input: { customer_id: dupont.customer_id, transfer_to: { iban: "FR1420041010050500013M02606", account_holder: "Camille" }, now: new Date(Date.now()).toISOString() },
        throwOnError: false,
      })
      payout.mockRestore()
      expect(errors).toHaveLength(1)
      expect([await status(), await balance(dupont.parent), new Set(await memberships())]).toEqual(["active", 2_000, new Set(["approved"])])
    })

    it("can neither book nor be edited any more, and waits again when it asks for a service", async () => {
      await close(ACCOUNT)
      const { body } = await choose(dupont.parent, await openBasket(dupont.parent), canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
      expect(body.accepted ?? 0).toBe(0)
      expect((await dupont.parent.post("/store/canteen/account", { newsletter: true })).body.code).toBe("account.closed")
      const tariff_id = canteens.canteen.tariffs[0]?.id
      expect((await dupont.parent.post("/store/canteen/memberships", { canteen_service_id: canteens.canteen.id, tariff_id })).status).toBe(201)
      expect(await status()).toBe("pending")
    })
  },
})
