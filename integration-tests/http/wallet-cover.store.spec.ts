import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { ErrorBody, LowBalanceResponse, WalletsResponse } from "../../src/types/http"
import { tellWalletsWorkflow } from "../../src/workflows/tell-wallets"
import { fillBasket, payByWallet, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { START, rewind, startClock } from "../helpers/clock"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

beforeAll(startClock)
openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 2_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 0 })
    })

    beforeEach(rewind)

    let movement = 0
    const move = async (amount_cents: number): Promise<void> => {
      movement += 1
      const owner = { customer_id: dupont.customer_id, payee_id: canteens.payee_id }
      const posting = { kind: "adjustment" as const, label: "Ajustement", idempotency_key: `spec:${movement}`, at: new Date(Date.now()) }
      await getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).post({ ...owner, ...posting, amount_cents })
    }

    describe("what a balance covers", () => {
      const eats = async (beneficiary_id: string, weekdays: string[], canteen_service_id = canteens.canteen.id): Promise<void> => {
        const { status } = await dupont.parent.post("/store/canteen/patterns", { beneficiary_id, canteen_service_id, weeks: "every", weekdays })
        expect(status).toBeLessThan(300)
      }
      const until = async () => (await readWallet(dupont.parent)).covers_until

      it("is not said to a family that has saved no weeks", async () => {
        expect(await until()).toBeUndefined()
      })

      it("is the last day that it pays whole, over every child and service of the payee, closures left out", async () => {
        await eats(dupont.louane, ["tue", "fri"])
        // 3,80 € on Tuesday 24; Friday 27 is closed; Tuesday 1, Friday 4, Tuesday 8, Friday 11: 19,00 € of 20,00 €.
        expect(await until()).toBe("2026-12-11")
        await eats(dupont.theo, ["thu"], canteens.coubon.id)
        // and 4,20 € on Thursdays 26 and 3: 3,80 + 4,20 + 3,80 + 4,20 + 3,80 = 19,80 € on Friday 4.
        expect(await until()).toBe("2026-12-04")
      })

      it("counts no meal that is booked already, and prices later ones when their booking opens", async () => {
        await eats(dupont.louane, ["tue"])
        expect(await until()).toBe("2027-01-05")
        const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
        await payByWallet(dupont.parent, cart)
        expect(await until()).toBe("2027-01-05")
      })

      it("says nothing of a balance that does not pay the next day", async () => {
        await eats(dupont.louane, ["tue"])
        await move(-1_621)
        expect(await until()).toBeUndefined()
      })
    })

    describe("the mail of a low balance", () => {
      const ask = async (threshold_cents: unknown, parent = dupont.parent) =>
        parent.post<LowBalanceResponse & ErrorBody>(`/store/canteen/wallets/${(await readWallet(dupont.parent)).id}/low-balance`, { threshold_cents })
      const told = async (): Promise<unknown[]> => {
        await tellWalletsWorkflow(getContainer()).run({ input: { now: START } })
        const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "low-balance" }, { order: { created_at: "ASC" } })
        return mails.map(({ data }) => data?.["balance_cents"])
      }

      it("leaves once when the balance goes below, and again only after it was above", async () => {
        const { status, body } = await ask(1_000)
        expect([status, body.wallet.low_balance_cents]).toEqual([200, 1_000])
        expect(await told()).toEqual([])
        await move(-1_000)
        expect(await told()).toEqual([])
        await move(-1)
        expect([await told(), await told()]).toEqual([[999], [999]])
        await move(-100)
        expect(await told()).toEqual([999])
        await move(5_000)
        await move(-5_500)
        expect(await told()).toEqual([999, 399])
      })

      it("leaves once, also when two jobs run at once or the first died before it noted it", async () => {
        await ask(1_000)
        await move(-1_500)
        const wallets = getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
        const [before] = await wallets.listCanteenWalletAccounts({ customer_id: dupont.customer_id })
        await Promise.all([told(), told()])
        await wallets.updateCanteenWalletAccounts({ id: before?.id ?? "", low_balance_armed: before?.low_balance_armed ?? null })
        expect(await told()).toEqual([500])
      })

      it("does not leave for a balance that was below when it was asked for, nor for one that is wanted no more", async () => {
        await ask(3_000)
        expect(await told()).toEqual([])
        await move(2_000)
        await ask(null)
        await move(-3_500)
        expect([await told(), (await readWallet(dupont.parent)).low_balance_cents]).toEqual([[], null])
      })

      it("is asked for one's own wallet only", async () => {
        const { status, body } = await ask(1_000, martin.parent)
        expect([status, body.code]).toEqual([404, "wallet.not_found"])
        expect((await ask(1_000, canteens.shop)).status).toBe(401)
        expect((await martin.parent.get<WalletsResponse>("/store/canteen/wallets")).body.wallets[0]?.low_balance_cents).toBeNull()
      })

      it.each([["nothing", undefined], ["zero", 0], ["less than nothing", -1], ["half a cent", 10.5], ["words", "1000"]])("refuses %s", async (_what, cents) => {
        const { status, body } = await ask(cents)
        expect([status, body.code, body.details?.field]).toEqual([400, "request.invalid", "threshold_cents"])
      })
    })
  },
})
