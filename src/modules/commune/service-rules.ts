import type { InferTypeOf } from "@medusajs/framework/types"
import type { Audience, CommuneOffer } from "../../types/http"
import type { CanteenService } from "./models/canteen-service"
import type { Commune } from "./models/commune"
import type { SchoolHoliday } from "./models/school-holiday"
import { type Calendar, type MealPricing, type Rulebook, priceCents, readRulebook } from "./rules"

export type CanteenServiceRow = InferTypeOf<typeof CanteenService>
type CommuneRow = InferTypeOf<typeof Commune>
type SchoolHolidayRow = InferTypeOf<typeof SchoolHoliday>

export type TariffRules = { id: string; label: string; audience: Audience; pricing: MealPricing; variant_id: string | null }

/** What decides the meals of one canteen service. `meal_day_service_id` is the service whose meal days and seats it uses. */
export type ServiceRules = {
  id: string
  name: string
  slug: string
  commune: { id: string; name: string; slug: string; zone: string }
  payee: { id: string; name: string }
  product_id: string | null
  meal_day_service_id: string
  capacity: number | null
  tariffs: TariffRules[]
  /** Tariffs of the service whose meal days it uses: their members are admitted here too. Empty when it has its own days. */
  host_tariffs: TariffRules[]
  rulebooks: { id: string; rulebook: Rulebook }[]
  calendar: Omit<Calendar, "public_holidays"> & { alsace_moselle: boolean }
  school_holiday_names: { from: string; to: string; name: string }[]
}

/** The rules of one service: its own rulebooks and tariffs, on the calendar and seats of the service that it is offered on. */
export function toServiceRules(row: CanteenServiceRow, host: CanteenServiceRow | undefined, holidays: SchoolHolidayRow[]): ServiceRules {
  const days = host ?? row
  const ofZone = holidays.filter((holiday) => holiday.zone === row.commune.zone)
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    commune: { id: row.commune.id, name: row.commune.name, slug: row.commune.slug, zone: row.commune.zone },
    payee: { id: row.commune.payee.id, name: row.commune.payee.name },
    product_id: row.product_id,
    meal_day_service_id: days.id,
    capacity: days.capacity,
    tariffs: ranked(row),
    host_tariffs: host ? ranked(host) : [],
    rulebooks: row.rulebooks.map(toRulebook),
    calendar: {
      alsace_moselle: row.commune.alsace_moselle,
      school_holidays: ofZone.map((holiday) => ({ from: holiday.from_day, to: holiday.to_day })),
      closures: days.closures.map(({ from_day, to_day, reason, note }) => ({ from: from_day, to: to_day, reason, note })),
      extra_days: days.extra_days.map((extra) => extra.day),
    },
    school_holiday_names: ofZone.map(({ from_day, to_day, name }) => ({ from: from_day, to: to_day, name })),
  }
}

/** @throws Error for rules that no publication would have let through */
function toRulebook({ id, rules }: CanteenServiceRow["rulebooks"][number]): { id: string; rulebook: Rulebook } {
  const read = readRulebook(rules)
  if (read.ok) return { id, rulebook: read.rulebook }
  throw new Error(`rulebook ${id} is not readable: ${read.errors.map((problem) => `${problem.path} ${problem.code}`).join(", ")}`)
}

function ranked(row: CanteenServiceRow): TariffRules[] {
  return [...row.tariffs].sort((a, b) => a.rank - b.rank).map(toTariffRules)
}

function toTariffRules(row: CanteenServiceRow["tariffs"][number]): TariffRules {
  const { id, label, audience, variant_id } = row
  return { id, label, audience, variant_id, pricing: row.pricing as unknown as MealPricing }
}

/** The public catalogue; `price_cents` is what a tariff costs without knowing the family. */
export function toCatalogue(communes: CommuneRow[]): CommuneOffer[] {
  return communes.map((commune) => ({
    id: commune.id,
    name: commune.name,
    slug: commune.slug,
    payee_id: commune.payee_id,
    canteen_services: commune.canteen_services.map((service) => ({
      id: service.id,
      name: service.name,
      slug: service.slug,
      offered_on: service.offered_on_id,
      tariffs: service.tariffs.map(toTariffRules).map(({ id, label, audience, pricing }) => ({
        id,
        label,
        audience,
        price_cents: priceCents(pricing, {}),
      })),
    })),
  }))
}
