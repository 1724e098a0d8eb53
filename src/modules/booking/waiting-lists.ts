import type { RefusedMeal } from "../../types/http"
import type { Sql } from "../../types/sql"
import { type Served, type Serving, serveLine } from "./serve-line"
import { type Joining, declineOffer, joinLine, leaveAllLines, leaveLineOf } from "./waiting-list"
import * as reads from "./waiting-reads"

type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>

/** The waiting lists of full days: each method is one transaction, and whatever moves a line runs under the lock of its meal day. */
export class WaitingLists {
  constructor(
    private readonly atomically: Transaction,
    private readonly reading: () => Sql
  ) {}

  /** Enters a beneficiary in the lines of full days; answers the days that cannot be waited for. */
  async join(joining: Joining): Promise<RefusedMeal[]> {
    return this.atomically((sql) => joinLine(sql, joining))
  }

  /** A customer leaves a line. @throws `waiting_entry.not_found`, `waiting_entry.ended` */
  async leave(own: { customer_id: string; id: string }, at: Date): Promise<void> {
    await this.atomically((sql) => leaveLineOf(sql, own, at))
  }

  /** A customer leaves every line, with the seats that offers keep. */
  async leaveAll(customerId: string, at: Date): Promise<void> {
    await this.atomically((sql) => leaveAllLines(sql, customerId, at))
  }

  /** A customer gives an offered seat back. @throws `waiting_entry.not_found`, `offer.ended` */
  async decline(own: { customer_id: string; id: string }, at: Date): Promise<void> {
    await this.atomically((sql) => declineOffer(sql, own, at))
  }

  /** Offers the free seats of one meal day to its line, in one transaction. */
  async serve(serving: Serving): Promise<Served> {
    return this.atomically((sql) => serveLine(sql, serving))
  }

  /** Entries of waiting lists with their ranks, and their count. */
  async find(filter: reads.WaitingFilter, page: { limit: number; offset: number }): Promise<[reads.WaitingRow[], number]> {
    return this.atomically((sql) => reads.findWaiting(sql, filter, page))
  }

  /** The meal days that anyone waits for. */
  async waitedDays(at: Date): Promise<reads.WaitedDay[]> {
    return this.atomically((sql) => reads.waitedDays(sql, at))
  }

  /** The line of a meal day: its offers, and the first `limit` who wait. */
  async readLine(mealDayId: string, limit: number): Promise<reads.Candidate[]> {
    return this.atomically((sql) => reads.readLine(sql, mealDayId, limit))
  }

  /** Offers that the wallet is to take by itself. */
  async dueAtOnce(at: Date, limit: number): Promise<string[]> {
    return this.atomically((sql) => reads.dueAtOnce(sql, at, limit))
  }

  /** Notes how far a booking by the wallet alone went; without effect once the offer has ended. */
  async noteAtOnce(id: string, progress: "trying" | "failed"): Promise<void> {
    await this.atomically((sql) =>
      sql("UPDATE canteen_waiting_entry SET at_once = ?, updated_at = now() WHERE id = ? AND state = 'offered' AND at_once IN ('due', 'trying')", [progress, id])
    )
  }

  /** Entries whose state is to be told by mail. */
  async untold(limit: number): Promise<string[]> {
    return this.atomically((sql) => reads.untold(sql, limit))
  }

  /** Notes that a state was told; a state that changed meanwhile is told too. */
  async noteTold(id: string, state: reads.WaitingState): Promise<void> {
    await this.atomically((sql) => sql("UPDATE canteen_waiting_entry SET told = true, updated_at = now() WHERE id = ? AND state = ?", [id, state]))
  }
}
