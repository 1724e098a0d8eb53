import type { Sql } from "../../types/sql"
import * as diets from "./diets"
import * as health from "./health"
import type { SealedHealth } from "./health-seal"

type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>
type Owned = { customer_id: string; id: string }

/** What the kitchen must know of who eats: diets, and health data that never leaves this module readable. */
export class Care {
  constructor(
    private readonly atomically: Transaction,
    private readonly reading: () => Sql
  ) {}

  /** What these beneficiaries eat, by commune. */
  async dietsChosenBy(beneficiaryIds: string[]): Promise<diets.ChosenDietRow[]> {
    return diets.dietsChosenBy(this.reading(), beneficiaryIds)
  }

  /** How many beneficiaries have each of these diets. */
  async countDiets(dietIds: string[]): Promise<Map<string, number>> {
    return diets.countDiets(this.reading(), dietIds)
  }

  /** Keeps the health data of a beneficiary with the consent that was given for it; answers the act noted for its other household. @throws CanteenError `beneficiary.not_found`, `account.closed` */
  async keepHealth(owned: Owned, input: health.HealthInput): Promise<string | null> {
    return this.atomically((sql) => health.keepHealth(sql, owned, input))
  }

  /** Consent is withdrawn: the row is deleted. Answers the act noted for its other household. @throws CanteenError `beneficiary.not_found` */
  async forgetHealth(owned: Owned): Promise<string | null> {
    return this.atomically((sql) => health.forgetHealth(sql, owned))
  }

  /** A family leaves: diets and health data of whoever has no other guardian here are deleted. */
  async forgetFamily(customerId: string): Promise<void> {
    await this.atomically((sql) => health.forgetCareOf(sql, customerId))
  }

  /** The encrypted health data of these beneficiaries; whoever has none is left out. */
  async healthOf(beneficiaryIds: string[]): Promise<health.HealthRow[]> {
    return health.healthOf(this.reading(), beneficiaryIds)
  }

  /** A word that changes whenever the health data of these beneficiaries does. */
  async healthRevision(beneficiaryIds: string[]): Promise<string> {
    return health.healthRevision(this.reading(), beneficiaryIds)
  }

  /** Health data that another key keeps, `limit` rows at most. */
  async healthUnderOtherKeys(keyId: string, limit: number): Promise<health.HealthRow[]> {
    return health.healthUnderOtherKeys(this.reading(), keyId, limit)
  }

  /** Puts a row under another key, unless it was written again meanwhile. */
  async resealHealth(former: health.HealthRow, next: SealedHealth): Promise<void> {
    await this.atomically((sql) => health.resealHealth(sql, former, next))
  }
}
