import type { Sql } from "../../types/sql"
import * as purges from "./purges"

type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>
type Batch = { before: Date; limit: number }

/** What is kept no longer than its period, kind by kind and batch by batch. */
export class Purging {
  constructor(
    private readonly atomically: Transaction,
    private readonly reading: () => Sql
  ) {}

  /** Purges one batch of a kind, and says what it took. */
  async batch(kind: Parameters<typeof purges.purgeBatch>[1], batch: Batch): Promise<purges.Purged> {
    return this.atomically((sql) => purges.purgeBatch(sql, kind, batch))
  }

  /** Documents whose use ended before this. */
  async oldDocuments(kind: Parameters<typeof purges.oldDocuments>[1], batch: Batch): Promise<purges.OldDocument[]> {
    return purges.oldDocuments(this.reading(), kind, batch)
  }

  /** Removes documents whose files are gone. */
  async removeDocuments(ids: string[]): Promise<void> {
    await this.atomically((sql) => purges.removeDocuments(sql, ids))
  }

  /** The files of a family's documents. */
  async filesOf(customerId: string): Promise<string[]> {
    return purges.filesOf(this.reading(), customerId)
  }

  /** Families that ended before this and are not erased yet, longest ago first. */
  async idleAccounts(batch: Batch): Promise<{ customer_id: string; at: Date }[]> {
    return purges.idleAccounts(this.reading(), batch)
  }

  /** Writes what a run did about one kind. */
  async report(row: Parameters<typeof purges.report>[1]): Promise<void> {
    await purges.report(this.reading(), row)
  }

  /** Of each kind, its last report and how many rows all of them took. */
  async lastReports(): ReturnType<typeof purges.lastReports> {
    return purges.lastReports(this.reading())
  }
}
