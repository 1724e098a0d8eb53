import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { type EntityManager, type Sql, sqlOf } from "../../types/sql"
import { type ReceiptFilter, findReceipts } from "./find"
import { type ReceiptDraft, issueReceipt } from "./issue"
import { Receipt } from "./models/receipt"
import { ReceiptCounter } from "./models/receipt-counter"
import { ReceiptSearch } from "./models/receipt-search"
import { ReceiptSource } from "./models/receipt-source"
import type { ReceiptRow } from "./row"
import { type Voided, type Voiding, voidReceipt } from "./void"

type Dependencies = { baseRepository: DAL.RepositoryService }

/** A transaction that is still open when a search begins commits later: its facts carry an older time. None lasts that long. */
const OVERLAP = "1 hour"

/** Receipts: numbered without gaps per payee and year, immutable, voided by counter-receipts. */
class ReceiptModuleService extends MedusaService({
  CanteenReceipt: Receipt,
  CanteenReceiptSource: ReceiptSource,
  CanteenReceiptCounter: ReceiptCounter,
  CanteenReceiptSearch: ReceiptSearch,
}) {
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
  }

  /** Writes a receipt in a transaction of its own; false when one of its facts has its receipt already. */
  async issue(draft: ReceiptDraft, at: Date): Promise<boolean> {
    return this.atomically((sql) => issueReceipt(sql, draft, at))
  }

  /** Among these facts, those without a receipt. */
  async unreceipted(keys: string[]): Promise<Set<string>> {
    const known = await this.atomically((sql) => sql<{ key: string }>("SELECT key FROM canteen_receipt_source WHERE key = ANY(?)", [keys]))
    const written = new Set(known.map(({ key }) => key))
    return new Set(keys.filter((key) => !written.has(key)))
  }

  /** Voids a receipt by a counter-receipt. @throws CanteenError `receipt.not_found`, `receipt.already_voided`, `receipt.not_voidable` */
  async void(voiding: Voiding): Promise<Voided> {
    return this.atomically((sql) => voidReceipt(sql, voiding))
  }

  /** Receipts, newest first, with their count. */
  async find(filter: ReceiptFilter, page: { limit: number; offset: number }): Promise<[ReceiptRow[], number]> {
    return this.atomically((sql) => findReceipts(sql, filter, page))
  }

  /** The database's time now, and from when on facts may still lack their receipt. */
  async beginSearch(): Promise<{ started_at: Date; since: Date }> {
    const [search] = await this.atomically((sql) =>
      sql<{ started_at: Date; since: Date }>(
        `SELECT clock_timestamp() AS started_at, coalesce((SELECT max(seen_until) FROM canteen_receipt_search) - interval '${OVERLAP}', to_timestamp(0)) AS since`
      )
    )
    if (!search) throw new Error("the database told no time")
    return search
  }

  /** Notes that every fact until then was looked at. */
  async endSearch(startedAt: Date): Promise<void> {
    await this.atomically((sql) =>
      sql(
        `INSERT INTO canteen_receipt_search (id, seen_until) VALUES (?, ?)
         ON CONFLICT (id) DO UPDATE SET seen_until = greatest(canteen_receipt_search.seen_until, excluded.seen_until), updated_at = now()`,
        [ONE_ROW, startedAt]
      )
    )
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
  }
}

const ONE_ROW = "rsea_receipts"

export default ReceiptModuleService
