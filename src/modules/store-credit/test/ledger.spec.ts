import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { STORE_CREDIT_MODULE } from ".."
import type StoreCreditModuleService from "../service"
import { FIFTY_EUROS, OWNER, aPosting } from "./wallets"

type Runner = { execute(sql: string, bindings?: unknown[]): Promise<unknown> }

moduleIntegrationTestRunner<StoreCreditModuleService>({
  moduleName: STORE_CREDIT_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const balance = (): Promise<number> => service.balanceOf(OWNER.customer_id, OWNER.payee_id)
    const sql = (): Runner => MikroOrmWrapper.getManager().getConnection()
    const account = async (): Promise<string> => (await service.openAccounts(OWNER.customer_id, [OWNER.payee_id]))[0]?.id ?? ""
    const amounts = async (): Promise<number[]> => {
      const [entries] = await service.readEntries(await account(), { limit: 200, offset: 0 })
      return entries.map((entry) => entry.amount_cents)
    }

    describe("posting", () => {
      it("adds an entry and moves the balance with it", async () => {
        await service.post(aPosting(FIFTY_EUROS))
        const posted = await service.post(aPosting({ amount_cents: -1_520, idempotency_key: "checkout:1:1" }))
        expect(posted).toMatchObject({ amount_cents: -1_520, balance_cents: 3_480, replayed: false })
        expect([await balance(), await amounts()]).toEqual([3_480, [-1_520, 5_000]])
      })

      it("is without effect the second time", async () => {
        const first = await service.post(aPosting(FIFTY_EUROS))
        const again = await service.post(aPosting(FIFTY_EUROS))
        expect(again).toEqual({ ...first, replayed: true })
        expect([await balance(), await amounts()]).toEqual([5_000, [5_000]])
      })

      it.each([
        ["another amount", { amount_cents: 4_900 }],
        ["another family", { customer_id: "cus_martin" }],
        ["another payee", { payee_id: "payee_blavozy" }],
      ])("refuses a key that was used for %s", async (_what, change) => {
        await service.post(aPosting(FIFTY_EUROS))
        await expect(service.post(aPosting({ ...FIFTY_EUROS, ...change }))).rejects.toMatchObject({ code: "wallet.key_reused" })
        expect(await balance()).toBe(5_000)
      })

      it("never goes below zero, and says how many cents lack", async () => {
        await service.post(aPosting(FIFTY_EUROS))
        await expect(service.post(aPosting({ amount_cents: -5_001, idempotency_key: "checkout:1:1" }))).rejects.toMatchObject({
          code: "wallet.insufficient_balance",
          details: { missing_cents: 1 },
        })
        await service.post(aPosting({ amount_cents: -5_000, idempotency_key: "checkout:1:2" }))
        expect([await balance(), await amounts()]).toEqual([0, [-5_000, 5_000]])
      })

      it("keeps the wallets of two payees apart", async () => {
        await service.post(aPosting(FIFTY_EUROS))
        const elsewhere = aPosting({ payee_id: "payee_blavozy", amount_cents: -1, idempotency_key: "checkout:2:1" })
        await expect(service.post(elsewhere)).rejects.toMatchObject({ code: "wallet.insufficient_balance", details: { missing_cents: 1 } })
      })
    })

    describe("an entry", () => {
      it.each([
        ["changed", "UPDATE canteen_wallet_entry SET amount_cents = 9999"],
        ["deleted", "DELETE FROM canteen_wallet_entry"],
        ["swept away", "TRUNCATE canteen_wallet_entry"],
      ])("cannot be %s", async (_what, statement) => {
        await service.post(aPosting(FIFTY_EUROS))
        await expect(sql().execute(statement)).rejects.toThrow("append-only")
        expect(await amounts()).toEqual([5_000])
      })

      it("cannot lift the balance below zero behind the application's back either", async () => {
        await service.post(aPosting(FIFTY_EUROS))
        await expect(sql().execute("UPDATE canteen_wallet_account SET balance_cents = -1")).rejects.toThrow("balance_is_never_negative")
      })
    })

    describe("the chain", () => {
      const forge = async (statement: string): Promise<void> => {
        await sql().execute("ALTER TABLE canteen_wallet_entry DISABLE TRIGGER canteen_wallet_entry_append_only")
        await sql().execute(statement)
        await sql().execute("ALTER TABLE canteen_wallet_entry ENABLE TRIGGER canteen_wallet_entry_append_only")
      }

      beforeEach(async () => {
        await service.post(aPosting(FIFTY_EUROS))
        await service.post(aPosting({ amount_cents: -380, idempotency_key: "checkout:1:1", reference: "chk_1" }))
        await service.post(aPosting({ amount_cents: -380, idempotency_key: "checkout:2:1", reference: "chk_2" }))
      })

      it("is whole when nobody meddled", async () => {
        expect(await service.firstBrokenEntry(await account())).toBeNull()
      })

      it.each([
        ["an amount", "UPDATE canteen_wallet_entry SET amount_cents = -80 WHERE rank = 2", 2],
        ["a label", "UPDATE canteen_wallet_entry SET label = 'Cadeau' WHERE rank = 3", 3],
        ["a reference", "UPDATE canteen_wallet_entry SET reference = 'chk_9' WHERE rank = 2", 2],
        ["a date", "UPDATE canteen_wallet_entry SET posted_at = now() WHERE rank = 1", 1],
        ["the order, by removing an entry", "DELETE FROM canteen_wallet_entry WHERE rank = 2", 2],
        ["the end, by removing the last entry", "DELETE FROM canteen_wallet_entry WHERE rank = 3", 3],
        ["the balance alone", "UPDATE canteen_wallet_account SET balance_cents = 9000", 4],
      ])("is found broken where someone changed %s", async (_what, statement, rank) => {
        await forge(statement)
        expect(await service.firstBrokenEntry(await account())).toBe(rank)
      })
    })
  },
})
