import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { AdjustmentRequest, AdjustmentResponse, AdminEntriesResponse, AdminWalletsResponse, EntriesResponse, ErrorBody, Role } from "../../src/types/http"
import { tellWalletsWorkflow } from "../../src/workflows/tell-wallets"
import { balance, fillBasket, payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { START, rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

beforeAll(startClock)
const office = openPostOffice()

const TWICE = "Repas compté deux fois."

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let finance: Client & { userId: string }
    let ofAiguilhe: Client
    let walletId: string

    const engage = (role: Role, commune_ids: string[]) => hire(getContainer(), new Client(api), { role, commune_ids })

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { aiguilhe, coubon } = canteens.communes
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      finance = await engage("finance", [aiguilhe, coubon])
      ofAiguilhe = await engage("finance", [aiguilhe])
      walletId = (await readWallet(dupont.parent)).id
    })

    beforeEach(rewind)

    const adjust = async (changes: Partial<AdjustmentRequest> = {}, { key, staff = finance, id = walletId }: { key?: string; staff?: Client; id?: string } = {}) =>
      (key === undefined ? staff : staff.with({ "idempotency-key": key })).post<AdjustmentResponse & ErrorBody>(`/admin/canteen/wallets/${id}/adjustments`, {
        amount_cents: 380,
        reason: TWICE,
        ...changes,
      })
    const mails = () => getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "wallet-adjusted" })
    const acts = () => getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ action: "wallet.adjusted" })
    const adjustments = () => getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenWalletAdjustments({})

    it("adds money with a reason: the family reads it, and the log keeps who did it", async () => {
      const { status, body } = await adjust()
      expect([status, body.adjustment]).toMatchObject([201, { amount_cents: 380, reason: TWICE, balance_after_cents: 5_380 }])
      const { entries } = (await dupont.parent.get<EntriesResponse>(`/store/canteen/wallets/${walletId}/entries`)).body
      expect(entries[0]).toMatchObject({ kind: "adjustment", amount_cents: 380, label: `Ajustement : ${TWICE}`, reason: TWICE })
      await eventually(async () => expect((await mails()).map(({ to, data }) => [to, data])).toMatchObject([["camille@example.fr", { amount_cents: 380, balance_cents: 5_380, reason: TWICE }]]))
      expect(await acts()).toMatchObject([{ user_id: finance.userId, subject_id: body.adjustment.id, details: { amount_cents: 380, reason: TWICE } }])
    })

    it("takes money, never below zero", async () => {
      expect((await adjust({ amount_cents: -5_000 })).body.adjustment.balance_after_cents).toBe(0)
      const { status, body } = await adjust({ amount_cents: -1 })
      expect([status, body.code, body.details]).toEqual([400, "wallet.insufficient_balance", { missing_cents: 1 }])
      expect([await balance(dupont.parent), (await adjustments()).length]).toEqual([0, 1])
    })

    it("moves money once for an Idempotency-Key, also of five at once, and a later one answers the same", async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => adjust({}, { key: "click-1" })))
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
      await adjust({ amount_cents: -100 })
      expect((await adjust({}, { key: "click-1" })).body).toEqual(answers[0]?.body)
      expect([answers[0]?.status, await balance(dupont.parent), (await acts()).length]).toEqual([201, 5_280, 2])
      await eventually(async () => expect(await mails()).toHaveLength(2))
    })

    it.each([
      ["another amount", { amount_cents: 381 }],
      ["another reason", { reason: "Autre motif." }],
    ])("refuses a key that was used with %s", async (_what, changes) => {
      await adjust({}, { key: "click-1" })
      const { status, body } = await adjust(changes, { key: "click-1" })
      expect([status, body.code, await balance(dupont.parent)]).toEqual([409, "wallet.key_reused", 5_380])
    })

    it("without a key moves money each time, and another's key is its own", async () => {
      await adjust({}, { key: "click-1" })
      const platform = await engage("platform_finance", [])
      await Promise.all([adjust(), adjust(), adjust({}, { key: "click-1", staff: platform })])
      expect(await balance(dupont.parent)).toBe(5_000 + 4 * 380)
    })

    it("tells the family from what is stored when the event was lost, once", async () => {
      const reason = "Un seul e-mail."
      const { id } = (await adjust({ reason })).body.adjustment
      const own = async () => (await mails()).filter(({ data }) => data?.["reason"] === reason)
      const wallets = getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
      await eventually(async () => expect((await adjustments())[0]?.told).toBe(true))
      await wallets.updateCanteenWalletAdjustments({ id, told: false })
      await tellWalletsWorkflow(getContainer()).run({ input: { now: START } })
      expect([(await own()).length, (await adjustments())[0]?.told]).toEqual([1, true])
    })

    it("tells the family once the mailbox works again, once", async () => {
      const reason = "Boîte en panne."
      const own = () => office.mails.filter(({ text }) => text.includes(reason)).length
      office.isShut = true
      await adjust({ reason })
      await eventually(async () => expect((await mails()).filter(({ data, status }) => data?.["reason"] === reason && status === "failure")).toHaveLength(1))
      const tell = () => tellWalletsWorkflow(getContainer()).run({ input: { now: START } })
      await tell()
      expect([own(), (await adjustments())[0]?.told]).toEqual([0, false])
      office.isShut = false
      for (let turn = 0; turn < 3; turn += 1) await tell()
      expect([own(), (await adjustments())[0]?.told]).toEqual([1, true])
    })

    describe("rights", () => {
      it("who is granted one of the payee's communes reads the wallet, and cannot adjust it", async () => {
        const { wallets } = (await ofAiguilhe.get<AdminWalletsResponse>("/admin/canteen/wallets")).body
        expect(wallets.map(({ id, may_adjust }) => [id, may_adjust])).toEqual([[walletId, false]])
        const { status, body } = await adjust({}, { staff: ofAiguilhe })
        expect([status, body.code, await balance(dupont.parent)]).toEqual([403, "payee.not_granted", 5_000])
        expect((await finance.get<AdminWalletsResponse>("/admin/canteen/wallets?q=camille")).body.wallets[0]?.may_adjust).toBe(true)
      })

      it("a grant on the payee itself is enough", async () => {
        const staff = getContainer().resolve<StaffModuleService>(STAFF_MODULE)
        const own = await engage("finance", [canteens.communes.coubon])
        await staff.grant({ user_id: own.userId, role: "finance", commune_ids: [canteens.communes.coubon], payee_ids: [canteens.payee_id] })
        expect((await adjust({}, { staff: own })).status).toBe(201)
      })

      it("the wallet of another payee's commune is not found", async () => {
        const blavozy = await engage("finance", [canteens.communes.blavozy])
        for (const answer of [await adjust({}, { staff: blavozy }), await blavozy.get(`/admin/canteen/wallets/${walletId}/entries`), await adjust({}, { id: "wal_unknown" })]) {
          expect([answer.status, (answer.body).code]).toEqual([404, "wallet.not_found"])
        }
      })

      it.each<[Role, number, number]>([
        ["platform_admin", 201, 200],
        ["platform_finance", 201, 200],
        ["manager", 403, 200],
        ["clerk", 403, 403],
        ["kitchen", 403, 403],
      ])("%s adjusting: %s, reading entries: %s", async (role, adjusting, reading) => {
        const staff = await engage(role, [canteens.communes.aiguilhe, canteens.communes.coubon])
        expect((await adjust({}, { staff })).status).toBe(adjusting)
        expect((await staff.get(`/admin/canteen/wallets/${walletId}/entries`)).status).toBe(reading)
      })

      it("wants a login", async () => {
        expect((await adjust({}, { staff: new Client(api) })).status).toBe(401)
      })
    })

    describe("the movements of a wallet", () => {
      it("of another commune are a date and an amount", async () => {
        const cart = await fillBasket(dupont.parent, canteens.coubon, [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }])
        await payByWallet(dupont.parent, cart)
        const [booking] = await readBookings(dupont.parent)
        await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
        const read = async (staff: Client) => (await staff.get<AdminEntriesResponse>(`/admin/canteen/wallets/${walletId}/entries`)).body
        const { entries, count, wallet } = await read(ofAiguilhe)
        expect([count, wallet.balance_cents]).toEqual([3, 5_000])
        expect(entries.map(({ amount_cents, kind, label, balance_after_cents, order_id }) => [amount_cents, kind, label, balance_after_cents, order_id])).toEqual([
          [420, null, null, null, null],
          [-420, null, null, null, null],
          [5_000, "opening", "Solde de départ", 5_000, null],
        ])
        expect((await read(finance)).entries.map(({ kind, order_id }) => [kind, order_id !== null])).toEqual([
          ["refund", true],
          ["checkout", true],
          ["opening", false],
        ])
      })

      it("come by pages", async () => {
        await adjust()
        const { body } = await finance.get<AdminEntriesResponse>(`/admin/canteen/wallets/${walletId}/entries?limit=1&offset=1`)
        expect([body.entries.map(({ kind }) => kind), body.count, body.limit, body.offset]).toEqual([["opening"], 2, 1, 1])
        const refused = await finance.get(`/admin/canteen/wallets/${walletId}/entries?limit=0`)
        expect([refused.status, refused.body.details?.field]).toEqual([400, "limit"])
      })
    })

    it.each([
      ["no reason", { reason: undefined }, "reason"],
      ["a reason of spaces", { reason: "   " }, "reason"],
      ["nothing to move", { amount_cents: 0 }, "amount_cents"],
      ["half a cent", { amount_cents: 0.5 }, "amount_cents"],
      ["an amount in words", { amount_cents: "380" }, "amount_cents"],
      ["a fortune", { amount_cents: 100_000_01 }, "amount_cents"],
      ["an unknown field", { payee_id: "payee_1" }, "payee_id"],
    ])("refuses %s", async (_what, changes, field) => {
      const { status, body } = await adjust(changes as Partial<AdjustmentRequest>)
      expect([status, body.code, body.details?.field]).toEqual([400, "request.invalid", field])
    })
  },
})
