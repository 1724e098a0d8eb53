import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { CommuneOffer, Day } from "../../types/http"
import { type Sql, readSqlOf, sqlOf } from "../../types/sql"
import { toCatalogue } from "./catalogue"
import { CanteenService } from "./models/canteen-service"
import { Closure } from "./models/closure"
import { Commune } from "./models/commune"
import { ExtraDay } from "./models/extra-day"
import { Payee } from "./models/payee"
import { Rulebook } from "./models/rulebook"
import { SchoolHoliday } from "./models/school-holiday"
import { Tariff } from "./models/tariff"
import { TariffPricing } from "./models/tariff-pricing"
import { readServiceRows } from "./rows"
import type { MealPricing } from "./rules"
import { type ServiceRules, toServiceRules } from "./service-rules"
import { type NewTariff, type Publication, openTariffs, publishPricing, withdrawTariff } from "./tariffs"

type Dependencies = { baseRepository: DAL.RepositoryService }
type Manager = Parameters<typeof sqlOf>[0]
type Reader = Parameters<typeof readSqlOf>[0]

const CATALOGUE = { rank: "ASC", canteen_services: { rank: "ASC", tariffs: { rank: "ASC" } } } as const

/** Communes, their payees, canteen services, tariffs and rules. Reads are narrow methods; writes are for managers and the seed. */
class CommuneModuleService extends MedusaService({
  CanteenPayee: Payee,
  CanteenCommune: Commune,
  CanteenService,
  CanteenTariff: Tariff,
  CanteenTariffPricing: TariffPricing,
  CanteenRulebook: Rulebook,
  CanteenClosure: Closure,
  CanteenExtraDay: ExtraDay,
  CanteenSchoolHoliday: SchoolHoliday,
}) {
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
  }

  /** Every commune with its canteen services and tariffs, in the order that the communes chose; prices on `day`, else the latest published. */
  async readCatalogue(day?: Day): Promise<CommuneOffer[]> {
    const communes = await this.listCanteenCommunes(
      {},
      { relations: ["canteen_services", "canteen_services.tariffs", "canteen_services.tariffs.pricings"], order: CATALOGUE }
    )
    return toCatalogue(communes, day)
  }

  /**
   * Everything that decides the meals of these canteen services: rulebooks, calendar and tariffs, with the rows of the
   * services whose meal days they share. One SQL statement whatever the number of services and days.
   */
  async readRules(canteenServiceIds: string[]): Promise<Map<string, ServiceRules>> {
    const rows = await readServiceRows(readSqlOf(this.baseRepository_.getFreshManager<Reader>()), canteenServiceIds)
    const known = new Map(rows.map((row) => [row.id, row]))
    const wanted = rows.filter((row) => canteenServiceIds.includes(row.id))
    return new Map(wanted.map((row) => [row.id, toServiceRules(row, known.get(row.offered_on_id ?? ""))]))
  }

  /** Opens tariffs with their first prices. Answers their ids. */
  async openTariffs(tariffs: NewTariff[], publication: Publication): Promise<string[]> {
    return this.atomically((sql) => openTariffs(sql, tariffs, publication))
  }

  /** Publishes prices of a tariff from a day on. @throws CanteenError `tariff.pricing_exists` */
  async publishPricing(version: { tariff_id: string; effective_from: Day; pricing: MealPricing }, publication: Publication): Promise<string> {
    return this.atomically((sql) => publishPricing(sql, version, publication))
  }

  /** Takes back a tariff whose later steps failed. */
  async withdrawTariff(id: string): Promise<void> {
    await this.atomically((sql) => withdrawTariff(sql, id))
  }

  /** Takes back a version of prices whose later steps failed. */
  async withdrawPricing(id: string): Promise<void> {
    await this.atomically((sql) => sql("DELETE FROM canteen_tariff_pricing WHERE id = ?", [id]))
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction((manager: Manager) => task(sqlOf(manager))) as Promise<T>
  }
}

export default CommuneModuleService
