import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Day, ErasureHindrance } from "../../types/http"
import { type EntityManager, type Sql, readSqlOf, sqlOf } from "../../types/sql"
import * as erasures from "./erasures"
import { type Held, readHeld } from "./export"
import { readHindrances } from "./hindrances"
import { Erasure } from "./models/erasure"
import { Purge } from "./models/purge"
import { Purging } from "./purging"

type Reader = Parameters<typeof readSqlOf>[0]

/**
 * The family's rights over its data, and how long data is kept. Alone among the modules it reads and changes the tables of others: what is held on a family is one
 * list, `register/`, and a row that it forgets is a row that nobody erases (ADR 35).
 */
class PrivacyModuleService extends MedusaService({ CanteenErasure: Erasure, CanteenPurge: Purge }) {
  protected readonly baseRepository_: DAL.RepositoryService
  readonly purging: Purging

  constructor(dependencies: { baseRepository: DAL.RepositoryService }) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
    this.purging = new Purging((task) => this.atomically(task), () => this.reading())
  }

  /** Everything that is held on a family, health data still encrypted. One SQL statement. */
  async readHeld(customerId: string): Promise<Held> {
    return readHeld(this.reading(), customerId)
  }

  /** What stands in the way of erasing a family. One SQL statement. */
  async readHindrances(customerId: string, today: Day): Promise<ErasureHindrance[]> {
    return readHindrances(this.reading(), customerId, today)
  }

  /** The request of a family that waits for its day; null when there is none. */
  async readErasure(customerId: string): Promise<erasures.ErasureRow | null> {
    return erasures.readErasure(this.reading(), customerId)
  }

  /** Asks for an erasure; asked again, the first one stays. Says whether it is new. @throws see `errors.ts` */
  async askErasure(asking: erasures.Asking): Promise<boolean> {
    return this.atomically((sql) => erasures.askErasure(sql, asking))
  }

  /** Takes a request back. @throws CanteenError `erasure.not_asked` */
  async withdrawErasure(customerId: string, at: Date): Promise<void> {
    await this.atomically((sql) => erasures.withdrawErasure(sql, customerId, at))
  }

  /** Requests whose time has come, the oldest first. */
  async dueErasures(at: Date, limit: number): Promise<erasures.ErasureRow[]> {
    return erasures.dueErasures(this.reading(), at, limit)
  }

  /** What the card processor knows of a family. */
  async cardHoldersOf(customerId: string): Promise<erasures.CardHolder[]> {
    return erasures.cardHoldersOf(this.reading(), customerId)
  }

  /** Erases a family, whole or not at all; says what became of the request. */
  async erase(erasure: erasures.ErasureRow, moment: { at: Date; today: Day }): Promise<erasures.Outcome> {
    return this.atomically((sql) => erasures.erase(sql, erasure, moment))
  }

  private reading(): Sql {
    return readSqlOf(this.baseRepository_.getFreshManager<Reader>())
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
  }
}

export default PrivacyModuleService
