import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { RECEIPT_MODULE } from ".."
import type { ReceiptDraft } from "../issue"
import type ReceiptModuleService from "../service"

const NOW = new Date("2026-11-23T07:00:00Z")
const EVERYTHING = { limit: 200, offset: 0 }

/** The receipt of an order of Camille Dupont, of a fact of its own; a fresh object each time. */
function aDraft(changes: Partial<ReceiptDraft> & Pick<ReceiptDraft, "sources">): ReceiptDraft {
  return {
    kind: "order",
    payee_id: "payee_agglomeration",
    customer_id: "cus_dupont",
    order_id: "order_1",
    commune_ids: ["comm_aiguilhe"],
    day: "2026-11-23",
    wallet_cents: 380,
    card_cents: 0,
    snapshot: {
      payee: { id: "payee_agglomeration", name: "Régie de l'agglomération" },
      family: { first_name: "Camille", last_name: "Dupont" },
      lines: [],
      label: null,
      reason: null,
      voids: null,
    },
    ...changes,
  }
}

moduleIntegrationTestRunner<ReceiptModuleService>({
  moduleName: RECEIPT_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const issue = (changes: Parameters<typeof aDraft>[0]): Promise<boolean> => service.issue(aDraft(changes), NOW)
    const numbers = async (filter: Parameters<typeof service.find>[0] = {}): Promise<string[]> =>
      (await service.find(filter, EVERYTHING))[0].map(({ number }) => number).sort()
    const only = async (): Promise<string> => (await service.find({}, EVERYTHING))[0][0]?.id ?? ""
    const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => (error as { code?: unknown }).code)

    it("is numbered from one, for each payee and year", async () => {
      await issue({ sources: ["checkout:1"] })
      await issue({ sources: ["checkout:2"] })
      await issue({ sources: ["checkout:3"], day: "2027-01-01" })
      await issue({ sources: ["checkout:4"], payee_id: "payee_blavozy" })
      expect(await numbers()).toEqual(["2026-000001", "2026-000001", "2026-000002", "2027-000001"])
    })

    it("forty at once have forty numbers without a gap", async () => {
      await Promise.all(Array.from({ length: 40 }, (_, turn) => issue({ sources: [`checkout:${turn}`] })))
      expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, turn) => `2026-${String(turn + 1).padStart(6, "0")}`))
    })

    it("two workers with the same facts write each of them once, and leave no gap", async () => {
      const facts = Array.from({ length: 15 }, (_, turn) => `checkout:${turn}`)
      const written = await Promise.all([...facts, ...facts, ...facts].map((key) => issue({ sources: [key] })))
      expect(written.filter(Boolean)).toHaveLength(15)
      expect(await numbers()).toEqual(facts.map((_, turn) => `2026-${String(turn + 1).padStart(6, "0")}`))
    })

    it("one that fails takes no number with it", async () => {
      await issue({ sources: ["checkout:1"] })
      await expect(issue({ sources: ["checkout:2"], commune_ids: [] })).rejects.toThrow()
      await issue({ sources: ["checkout:3"] })
      expect(await numbers()).toEqual(["2026-000001", "2026-000002"])
    })

    it("is not written again when one of its facts has its receipt", async () => {
      await issue({ sources: ["refund:1", "refund:2"], kind: "refund" })
      expect([await issue({ sources: ["refund:2", "refund:3"], kind: "refund" }), [...(await service.unreceipted(["refund:1", "refund:3"]))]]).toEqual([false, ["refund:3"]])
    })

    it.each([
      ["changed", (id: string) => service.updateCanteenReceipts({ id, total_cents: 0, wallet_cents: 0 })],
      ["removed", (id: string) => service.deleteCanteenReceipts([id])],
      ["hidden", (id: string) => service.softDeleteCanteenReceipts([id])],
    ])("is never %s", async (_what, change) => {
      await issue({ sources: ["checkout:1"] })
      await expect(change(await only())).rejects.toThrow(/never changed or removed/)
      expect(await numbers()).toEqual(["2026-000001"])
    })

    describe("voiding", () => {
      const voiding = (id: string, commune_ids = ["comm_aiguilhe"]) => ({ id, commune_ids, reason: "Erreur de saisie", at: NOW })

      it("writes a counter-receipt under the next number, which takes the amounts back", async () => {
        await issue({ sources: ["checkout:1"], card_cents: 120 })
        const id = await only()
        await service.void(voiding(id))
        const [rows] = await service.find({}, EVERYTHING)
        expect(rows.map(({ number, kind, total_cents, wallet_cents, card_cents }) => [number, kind, total_cents, wallet_cents, card_cents])).toEqual([
          ["2026-000002", "void", -500, -380, -120],
          ["2026-000001", "order", 500, 380, 120],
        ])
        expect(rows[0]?.snapshot).toMatchObject({ reason: "Erreur de saisie", voids: { id, number: "2026-000001" } })
        expect(rows[1]?.voided_by).toEqual({ id: rows[0]?.id, number: "2026-000002" })
      })

      it("counts in the year in which it happens", async () => {
        await issue({ sources: ["checkout:1"], day: "2025-12-31" })
        await service.void(voiding(await only()))
        expect(await numbers()).toEqual(["2025-000001", "2026-000001"])
      })

      it("twice, also at once, is refused", async () => {
        await issue({ sources: ["checkout:1"] })
        const id = await only()
        const codes = await Promise.all([1, 2, 3].map(() => codeOf(service.void(voiding(id)))))
        expect([codes.filter((code) => code === null).length, new Set(codes)]).toEqual([1, new Set([null, "receipt.already_voided"])])
        expect(await numbers()).toEqual(["2026-000001", "2026-000002"])
      })

      it("a counter-receipt is refused", async () => {
        await issue({ sources: ["checkout:1"] })
        const counter = await service.void(voiding(await only()))
        expect(await codeOf(service.void(voiding(counter.id)))).toBe("receipt.not_voidable")
      })

      it("finds nothing for whoever sees only some of its communes", async () => {
        await issue({ sources: ["checkout:1"], commune_ids: ["comm_aiguilhe", "comm_coubon"] })
        expect(await codeOf(service.void(voiding(await only())))).toBe("receipt.not_found")
      })
    })

    describe("looking for receipts", () => {
      beforeEach(async () => {
        await issue({ sources: ["checkout:1"], commune_ids: ["comm_aiguilhe", "comm_coubon"] })
        await issue({ sources: ["checkout:2"], commune_ids: ["comm_coubon"], day: "2026-12-01", order_id: "order_2", customer_id: "cus_martin" })
      })

      it.each([
        [{ commune_ids: ["comm_coubon"] }, ["2026-000002"]],
        [{ commune_ids: ["comm_coubon", "comm_aiguilhe"] }, ["2026-000001", "2026-000002"]],
        [{ q: "camille dup" }, ["2026-000001", "2026-000002"]],
        [{ q: "2026-000002" }, ["2026-000002"]],
        [{ q: "martin" }, []],
        [{ q: "%" }, []],
        [{ from: "2026-11-24" }, ["2026-000002"]],
        [{ to: "2026-11-23" }, ["2026-000001"]],
        [{ order_id: "order_2" }, ["2026-000002"]],
        [{ customer_id: "cus_dupont" }, ["2026-000001"]],
      ])("by %j", async (filter, found) => {
        expect(await numbers(filter)).toEqual(found)
      })
    })
  },
})
