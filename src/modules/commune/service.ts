import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { CommuneOffer, SchoolHoliday as SchoolHolidayView } from "../../types/http"
import { type EntityManager, type Sql, sqlOf } from "../../types/sql"
import { type ClosedDay, type Closing, type WrittenClosure, closuresOn, settleDecision, unsettledDecisions, writeClosures } from "./closures"
import { openExtraDay, removeExtraDay } from "./extra-days"
import { CanteenService } from "./models/canteen-service"
import { Closure } from "./models/closure"
import { Commune } from "./models/commune"
import { ExtraDay } from "./models/extra-day"
import { Payee } from "./models/payee"
import { Rulebook } from "./models/rulebook"
import { SchoolHoliday } from "./models/school-holiday"
import { Tariff } from "./models/tariff"
import { type CalendarChange, importHolidays, listHolidays } from "./school-calendar"
import { type CanteenServiceRow, type ServiceRules, toCatalogue, toServiceRules } from "./service-rules"

export type ClosureRow = InferTypeOf<typeof Closure>

type Dependencies = { baseRepository: DAL.RepositoryService }

const CATALOGUE = { rank: "ASC", canteen_services: { rank: "ASC", tariffs: { rank: "ASC" } } } as const

/** Communes, their payees, canteen services, tariffs and rules. Reads are narrow methods; writes are for managers and the seed. */
class CommuneModuleService extends MedusaService({
  CanteenPayee: Payee,
  CanteenCommune: Commune,
  CanteenService,
  CanteenTariff: Tariff,
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

  /** Shuts services, or finds that they are: the same request again has no effect. @throws CanteenError `closure.exists` */
  async close(closing: Closing): Promise<WrittenClosure[]> {
    return this.atomically((sql) => writeClosures(sql, closing))
  }

  /** Which of these days are shut, read in the transaction of `sql`: a booking asks under the locks of its meal days. */
  async closuresOn(sql: Sql, days: { canteen_service_id: string; day: string }[]): Promise<ClosedDay[]> {
    return closuresOn(sql, days)
  }

  /** Decisions to close that are not carried out to the end. */
  async unsettledDecisions(limit: number): Promise<string[]> {
    return this.atomically((sql) => unsettledDecisions(sql, limit))
  }

  /** Notes that a decision is carried out; one whose families could not all be told stays open for a day. */
  async settleDecision(decisionId: string, told: boolean): Promise<void> {
    await this.atomically((sql) => settleDecision(sql, decisionId, told))
  }

  /** Opens a service exceptionally on a day; the same again answers the same opening. */
  async openExtraDay(canteenServiceId: string, day: string): Promise<{ id: string; fresh: boolean }> {
    return this.atomically((sql) => openExtraDay(sql, canteenServiceId, day))
  }

  /** Takes an exceptional opening back, in the transaction of `sql`. */
  async removeExtraDay(sql: Sql, id: string): Promise<void> {
    await removeExtraDay(sql, id)
  }

  /** Every school holiday, by zone and day. */
  async readSchoolHolidays(): Promise<SchoolHolidayView[]> {
    return this.atomically((sql) => listHolidays(sql))
  }

  /** Writes a file's school holidays over those that are known, or says what that would change. */
  async importSchoolHolidays(holidays: SchoolHolidayView[], preview: boolean): Promise<CalendarChange> {
    return this.atomically((sql) => importHolidays(sql, holidays, preview))
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
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

  private async readServices(ids: string[]): Promise<CanteenServiceRow[]> {
    if (ids.length === 0) return []
    return this.listCanteenServices(
      { id: ids },
      { relations: ["commune", "commune.payee", "tariffs", "rulebooks", "closures", "extra_days"] }
    )
  }
}

export default CommuneModuleService
