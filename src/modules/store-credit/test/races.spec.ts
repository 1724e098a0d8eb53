import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { STORE_CREDIT_MODULE } from ".."
import type StoreCreditModuleService from "../service"
import { FIFTY_EUROS, OWNER, aPosting } from "./wallets"

const settle = async (work: Promise<unknown>[]): Promise<{ done: number; codes: unknown[] }> => {
  const results = await Promise.allSettled(work)
  const refused = results.flatMap((result) => (result.status === "rejected" ? [(result.reason as { code?: unknown }).code] : []))
  return { done: results.length - refused.length, codes: refused }
}

moduleIntegrationTestRunner<StoreCreditModuleService>({
  moduleName: STORE_CREDIT_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const balance = (): Promise<number> => service.balanceOf(OWNER.customer_id, OWNER.payee_id)
    const entries = async (): Promise<number> => service.listCanteenWalletEntries({}).then((rows) => rows.length)
    const chainIsWhole = async (): Promise<boolean> => {
      const [account] = await service.openAccounts(OWNER.customer_id, [OWNER.payee_id])
      return (await service.firstBrokenEntry(account?.id ?? "")) === null
    }
    const spend = (cents: number, turn: number): Promise<unknown> => service.post(aPosting({ amount_cents: -cents, idempotency_key: `checkout:${turn}:1` }))
    const twenty = Array.from({ length: 20 }, (_, turn) => turn)

    it("twenty spends at once take exactly their sum", async () => {
      await service.post(aPosting(FIFTY_EUROS))
      expect(await settle(twenty.map((turn) => spend(200, turn)))).toEqual({ done: 20, codes: [] })
      expect([await balance(), await entries(), await chainIsWhole()]).toEqual([1_000, 21, true])
    })

    it("twenty spends at once of a wallet that can pay thirteen leave the others out", async () => {
      await service.post(aPosting(FIFTY_EUROS))
      const { done, codes } = await settle(twenty.map((turn) => spend(380, turn)))
      expect([done, new Set(codes)]).toEqual([13, new Set(["wallet.insufficient_balance"])])
      expect([await balance(), await entries(), await chainIsWhole()]).toEqual([60, 14, true])
    })

    it("twenty postings at once under one key count once, also in a wallet that was never used", async () => {
      expect(await settle(twenty.map(() => service.post(aPosting(FIFTY_EUROS))))).toEqual({ done: 20, codes: [] })
      expect([await balance(), await entries()]).toEqual([5_000, 1])
    })

    it("two families that use one key at once: one of them is refused", async () => {
      const turns = ["cus_dupont", "cus_martin"].map((customer_id) => service.post(aPosting({ ...FIFTY_EUROS, customer_id })))
      expect(await settle(turns)).toEqual({ done: 1, codes: ["wallet.key_reused"] })
      expect(await entries()).toBe(1)
    })

    it("credits a captured top-up once, however often it is told", async () => {
      const [account] = await service.openAccounts(OWNER.customer_id, [OWNER.payee_id])
      const at = new Date("2026-11-23T07:00:00Z")
      const topUp = await service.startTopUp({ cart_id: "cart_1", account_id: account?.id ?? "", amount_cents: 5_000, idempotency_key: null, at })
      expect(await settle(twenty.map(() => service.creditTopUp(topUp.id, "Recharge par carte", at)))).toEqual({ done: 20, codes: [] })
      expect([await balance(), await entries(), (await service.topUpOfCart("cart_1"))?.state]).toEqual([5_000, 1, "credited"])
    })
  },
})
