import type { Sql } from "../../types/sql"
import type { Cancelled } from "./cancel"
import { type ClosureCancelling, type MealsConcerned, type ShutPeriod, type StandingMeals, cancelForClosure, cancelledByClosure, countConcerned, countFamilies, dropHold, standingMeals } from "./closing"

type MealDays = Parameters<typeof standingMeals>[2]
type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>

/** What closures do to booked meals: each method is one transaction, but for the one that is handed its `sql`. */
export class ClosedDays {
  constructor(private readonly atomically: Transaction) {}

  /** What shutting these days would cancel. */
  async countConcerned(period: ShutPeriod): Promise<MealsConcerned> {
    return this.atomically((sql) => countConcerned(sql, period))
  }

  /** The meals that stand on shut days, once every booking under way has ended. */
  async standing(period: ShutPeriod, days: MealDays): Promise<StandingMeals> {
    return this.atomically((sql) => standingMeals(sql, period, days))
  }

  /** Takes shut days out of one hold, also while its card is being asked. */
  async dropHold(checkoutId: string, period: ShutPeriod): Promise<void> {
    await this.atomically((sql) => dropHold(sql, checkoutId, period))
  }

  /** Cancels one family's meals on shut days, in the transaction of `sql`. */
  async cancelFamily(sql: Sql, cancelling: ClosureCancelling): Promise<Cancelled> {
    return cancelForClosure(sql, cancelling)
  }

  /** What these closures have cancelled, by closure. */
  async cancelledBy(closureIds: string[]): Promise<Map<string, Omit<MealsConcerned, "held">>> {
    return this.atomically((sql) => cancelledByClosure(sql, closureIds))
  }

  /** How many families lost meals to these closures. */
  async countFamilies(closureIds: string[]): Promise<number> {
    return this.atomically((sql) => countFamilies(sql, closureIds))
  }
}
