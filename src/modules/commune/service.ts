import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { CommuneOffer } from "../../types/http"
import { type Sql, sqlOf } from "../../types/sql"
import { CanteenService } from "./models/canteen-service"
import { Closure } from "./models/closure"
import { Commune } from "./models/commune"
import { ExtraDay } from "./models/extra-day"
import { Payee } from "./models/payee"
import { Rulebook as RulebookModel } from "./models/rulebook"
import { SchoolHoliday } from "./models/school-holiday"
import { Tariff } from "./models/tariff"
import { type Publication, type RulebookVersion, publishRulebook, toVersion, withdrawRulebook } from "./publication"
import type { Rulebook } from "./rules"
import { type CanteenServiceRow, type ServiceRules, toCatalogue, toServiceRules } from "./service-rules"

type Dependencies = { baseRepository: DAL.RepositoryService }
type Manager = Parameters<typeof sqlOf>[0]

const CATALOGUE = { rank: "ASC", canteen_services: { rank: "ASC", tariffs: { rank: "ASC" } } } as const

/** Communes, their payees, canteen services, tariffs and rules. Reads are narrow methods; writes are for managers and the seed. */
class CommuneModuleService extends MedusaService({
  CanteenPayee: Payee,
  CanteenCommune: Commune,
  CanteenService,
  CanteenTariff: Tariff,
  CanteenRulebook: RulebookModel,
  CanteenClosure: Closure,
  CanteenExtraDay: ExtraDay,
  CanteenSchoolHoliday: SchoolHoliday,
}) {
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
  }

  /** Every commune with its canteen services and tariffs, in the order that the communes chose. */
  async readCatalogue(): Promise<CommuneOffer[]> {
    const communes = await this.listCanteenCommunes(
      {},
      { relations: ["canteen_services", "canteen_services.tariffs"], order: CATALOGUE }
    )
    return toCatalogue(communes)
  }

  /**
   * Everything that decides the meals of these canteen services: rulebooks, calendar and tariffs, with the rows of the
   * services whose meal days they share. Four SQL statements whatever the number of services and days.
   */
  async readRules(canteenServiceIds: string[]): Promise<Map<string, ServiceRules>> {
    const rows = await this.readServices(canteenServiceIds)
    const hostIds = rows.flatMap((row) => (row.offered_on_id ? [row.offered_on_id] : []))
    const hosts = await this.readServices(hostIds.filter((id) => !canteenServiceIds.includes(id)))
    const zones = [...new Set(rows.map((row) => row.commune.zone))]
    const holidays = await this.listCanteenSchoolHolidays({ zone: zones }, { order: { from_day: "ASC" } })
    const known = new Map([...rows, ...hosts].map((row) => [row.id, row]))
    return new Map(rows.map((row) => [row.id, toServiceRules(row, known.get(row.offered_on_id ?? ""), holidays)]))
  }

  /** The versions of a service's rules that apply or will apply, the latest first; withdrawn ones are left out. */
  async readVersions(canteenServiceId: string): Promise<RulebookVersion[]> {
    const rows = await this.listCanteenRulebooks({ canteen_service_id: canteenServiceId }, { order: { effective_from: "DESC" } })
    return rows.map(toVersion)
  }

  /** The rulebooks that meals were decided under, by id, those withdrawn since included. */
  async readRulebooksOf(ids: string[]): Promise<Map<string, Rulebook>> {
    if (ids.length === 0) return new Map()
    const rows = await this.listCanteenRulebooks({ id: [...new Set(ids)] }, { withDeleted: true })
    return new Map(rows.map((row) => [row.id, toVersion(row).rulebook]))
  }

  /** Writes a new version. @throws CanteenError `rulebook.in_the_past`, `rulebook.date_taken` */
  async publishRulebook(publication: Publication): Promise<{ id: string }> {
    return this.atomically((sql) => publishRulebook(sql, publication))
  }

  /** Takes back the publication of a later step's failure. */
  async unpublishRulebook(id: string): Promise<void> {
    await this.softDeleteCanteenRulebooks([id])
  }

  /** Withdraws a version that is not yet in effect. @throws CanteenError `rulebook.not_found`, `rulebook.in_effect` */
  async withdrawRulebook(target: { id: string; commune_ids: string[]; today: string }): Promise<{ commune_id: string; effective_from: string }> {
    return this.atomically((sql) => withdrawRulebook(sql, target))
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction((manager: Manager) => task(sqlOf(manager))) as Promise<T>
  }

  private async readServices(ids: string[]): Promise<CanteenServiceRow[]> {
    if (ids.length === 0) return []
    return this.listCanteenServices(
      { id: ids },
      { relations: ["commune", "commune.payee", "tariffs", "rulebooks", "closures", "extra_days"] }
    )
  }
}

export default CommuneModuleService
