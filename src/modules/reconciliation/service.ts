import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { type EntityManager, type Sql, sqlOf } from "../../types/sql"
import { type CardFee as Fee, keepFees } from "./card-fees"
import { CardFee } from "./models/card-fee"
import { Difference } from "./models/difference"
import { Run } from "./models/run"
import { type Covered, type Found, beginRun, closeGone, noteFound } from "./record"

export type DifferenceRow = InferTypeOf<typeof Difference>
export type RunRow = InferTypeOf<typeof Run>
export type Compared = { name: string; compared: number | null }

type Dependencies = { baseRepository: DAL.RepositoryService }

/** What books disagree about, since when and until when, and the runs that compared them. */
class ReconciliationModuleService extends MedusaService({ CanteenDifference: Difference, CanteenReconciliationRun: Run, CanteenCardFee: CardFee }) {
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
  }

  /** Begins a run over what happened since then; one at a time. @throws CanteenError `busy` */
  async begin(since: Date): Promise<{ id: string; started_at: Date }> {
    return this.atomically((sql) => beginRun(sql, since))
  }

  /** Notes one comparison of a run: what it found, and what is found no more. @returns how many are new, and how many were repaired */
  async note(found: Found[], covered: Covered[]): Promise<{ found: number; repaired: number }> {
    return this.atomically(async (sql) => {
      const [moment] = await sql<{ now: Date }>("SELECT now() AS now")
      const fresh = await noteFound(sql, found)
      return { found: fresh, repaired: await closeGone(sql, covered, moment?.now ?? new Date(0)) }
    })
  }

  /** Keeps what the processor kept of each captured payment. */
  async keepFees(fees: readonly Fee[]): Promise<void> {
    await this.atomically((sql) => keepFees(sql, fees))
  }

  /** Ends a run with its figures; `completed` is false for one that failed. */
  async end(id: string, figures: { compared: Compared[]; found: number; repaired: number; completed: boolean }): Promise<void> {
    const { compared, found, repaired, completed } = figures
    await this.atomically((sql) =>
      sql(
        `UPDATE canteen_reconciliation_run SET ended_at = now(), updated_at = now(), completed = ?, compared = ?::jsonb, found = ?, repaired = ?,
           open = (SELECT count(*) FROM canteen_difference WHERE state = 'open' AND deleted_at IS NULL) WHERE id = ?`,
        [completed, JSON.stringify(compared), found, repaired, id]
      )
    )
  }

  /** Leaves an open difference as it is; false when it is not open. */
  async accept(id: string): Promise<boolean> {
    const accepted = await this.atomically((sql) =>
      sql("UPDATE canteen_difference SET state = 'accepted', updated_at = now() WHERE id = ? AND state = 'open' RETURNING id", [id])
    )
    return accepted.length > 0
  }

  /** Differences that have been open for longer than a day: staff are told of them now, and it is noted. */
  async alert(): Promise<DifferenceRow[]> {
    const ids = await this.atomically((sql) =>
      sql<{ id: string }>(
        `UPDATE canteen_difference SET alerted_at = now(), updated_at = now()
         WHERE state = 'open' AND found_at < now() - interval '1 day' AND deleted_at IS NULL RETURNING id`
      )
    )
    return this.listCanteenDifferences({ id: ids.map(({ id }) => id) })
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
  }
}

export default ReconciliationModuleService
