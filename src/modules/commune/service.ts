import { MedusaService } from "@medusajs/framework/utils"
import type { CommuneOffer } from "../../types/http"
import { CanteenService } from "./models/canteen-service"
import { Closure } from "./models/closure"
import { Commune } from "./models/commune"
import { ExtraDay } from "./models/extra-day"
import { Payee } from "./models/payee"
import { Rulebook } from "./models/rulebook"
import { SchoolHoliday } from "./models/school-holiday"
import { Tariff } from "./models/tariff"
import { type CanteenServiceRow, type ServiceRules, toCatalogue, toServiceRules } from "./service-rules"

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
