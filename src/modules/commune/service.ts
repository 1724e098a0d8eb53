import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { CommuneOffer, Day, SchoolHoliday as SchoolHolidayView } from "../../types/http"
import { type EntityManager, type Sql, readSqlOf, sqlOf } from "../../types/sql"
import { toCatalogue } from "./catalogue"
import { type ClosedDay, type Closing, type WrittenClosure, closuresOn, settleDecision, unsettledDecisions, writeClosures } from "./closures"
import { type DietRow, addDiet, dietsOf, listDiets, putDietBack, removeDiet, retireDiet } from "./diets"
import { openExtraDay, removeExtraDay } from "./extra-days"
import { CanteenService } from "./models/canteen-service"
import { Closure } from "./models/closure"
import { Commune } from "./models/commune"
import { Diet } from "./models/diet"
import { DocumentRequirement } from "./models/document-requirement"
import { ExtraDay } from "./models/extra-day"
import { Payee } from "./models/payee"
import { Rulebook as RulebookModel } from "./models/rulebook"
import { SchoolHoliday } from "./models/school-holiday"
import { Tariff } from "./models/tariff"
import { TariffPricing } from "./models/tariff-pricing"
import { type Publication, type RulebookVersion, publishRulebook, toVersion, withdrawRulebook } from "./publication"
import { type RequirementInput, type RequirementRow, dropRequirement, listRequirements, restoreRequirement, saveRequirement } from "./requirements"
import { readServiceRows } from "./rows"
import type { MealPricing, Rulebook } from "./rules"
import { type CalendarChange, importHolidays, listHolidays } from "./school-calendar"
import { type ServiceRules, toServiceRules } from "./service-rules"
import { type NewTariff, type Publication as PricePublication, openTariffs, publishPricing, withdrawTariff } from "./tariffs"

export type ClosureRow = InferTypeOf<typeof Closure>

type Dependencies = { baseRepository: DAL.RepositoryService }
type Reader = Parameters<typeof readSqlOf>[0]

const CATALOGUE = { rank: "ASC", canteen_services: { rank: "ASC", tariffs: { rank: "ASC" } } } as const

/** Communes, their payees, canteen services, tariffs and rules. Reads are narrow methods; writes are for managers and the seed. */
class CommuneModuleService extends MedusaService({
  CanteenPayee: Payee,
  CanteenCommune: Commune,
  CanteenDiet: Diet,
  CanteenDocumentRequirement: DocumentRequirement,
  CanteenService,
  CanteenTariff: Tariff,
  CanteenTariffPricing: TariffPricing,
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
    const rows = await readServiceRows(this.reading(), canteenServiceIds)
    const known = new Map(rows.map((row) => [row.id, row]))
    const wanted = rows.filter((row) => canteenServiceIds.includes(row.id))
    return new Map(wanted.map((row) => [row.id, toServiceRules(row, known.get(row.offered_on_id ?? ""))]))
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

  /** Opens tariffs with their first prices. Answers their ids. */
  async openTariffs(tariffs: NewTariff[], publication: PricePublication): Promise<string[]> {
    return this.atomically((sql) => openTariffs(sql, tariffs, publication))
  }

  /** Publishes prices of a tariff from a day on. @throws CanteenError `tariff.pricing_exists` */
  async publishPricing(version: { tariff_id: string; effective_from: Day; pricing: MealPricing }, publication: PricePublication): Promise<string> {
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

  /** The diets of these communes in the order of their lists, retired ones included. */
  async listDiets(communeIds: string[]): Promise<DietRow[]> {
    return listDiets(this.reading(), communeIds)
  }

  /** The diets behind these ids, whatever became of them. */
  async dietsOf(ids: string[]): Promise<DietRow[]> {
    return ids.length === 0 ? [] : dietsOf(this.reading(), ids)
  }

  /** Adds a diet to a commune's list; answers its id. @throws CanteenError `diet.label_refused`, `diet.exists` */
  async addDiet(diet: { commune_id: string; label: string }): Promise<string> {
    return this.atomically((sql) => addDiet(sql, diet))
  }

  /** Retires a diet at this instant, or offers it again without one; answers the former row. @throws CanteenError `diet.not_found` */
  async retireDiet(target: { id: string; commune_ids: string[] }, at: Date | null): Promise<DietRow> {
    return this.atomically((sql) => retireDiet(sql, target, at))
  }

  /** Takes a diet off its list; answers the former row. @throws CanteenError `diet.not_found` */
  async removeDiet(target: { id: string; commune_ids: string[] }): Promise<DietRow> {
    return this.atomically((sql) => removeDiet(sql, target))
  }

  /** Takes back a removal. */
  async putDietBack(id: string): Promise<void> {
    await this.atomically((sql) => putDietBack(sql, id))
  }

  /** The papers that these communes ask for. */
  async listRequirements(communeIds: string[]): Promise<RequirementRow[]> {
    return communeIds.length === 0 ? [] : listRequirements(this.reading(), communeIds)
  }

  /** Writes what a commune asks of one kind; answers the row and what it was. @throws CanteenError `canteen_service.not_found` */
  async saveRequirement(input: RequirementInput): Promise<{ id: string; former: RequirementRow | null }> {
    return this.atomically((sql) => saveRequirement(sql, input))
  }

  /** Asks for a paper no longer; answers what was asked. @throws CanteenError `document_requirement.not_found` */
  async dropRequirement(target: { id: string; commune_ids: string[] }): Promise<RequirementRow> {
    return this.atomically((sql) => dropRequirement(sql, target))
  }

  /** Puts back what was asked before; without it, the kind is asked no longer. */
  async restoreRequirement(id: string, former: RequirementRow | null): Promise<void> {
    await this.atomically((sql) => restoreRequirement(sql, id, former))
  }

  private reading(): Sql {
    return readSqlOf(this.baseRepository_.getFreshManager<Reader>())
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
  }
}

export default CommuneModuleService
